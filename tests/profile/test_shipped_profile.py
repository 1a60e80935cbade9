"""The shipped profile says what the article says, under the public slugs."""

import re
import time
from pathlib import Path

import pytest

from aggregator.profile import load_profile
from aggregator.profile.inflect import BY_RULE
from aggregator.profile.prepare import inflectable

ROOT = Path(__file__).resolve().parents[2]
PUBLIC = set(
    """
active-listening verbal-communication written-communication critical-thinking problem-solving interpersonal-skills
negotiation persuasion empathy patience teamwork attention-to-detail multitasking adaptability customer-focus
computer-literacy language-skills answer-inquiries handle-complaints take-orders process-orders follow-up keep-records
protect-data outbound-calls sell technical-support cash-handling lead-team phone email chat social-media in-person
mail-fax day evening night weekend holiday rotating on-call flexible-hours call-center high-volume open-plan physical
secondary-school college bachelor training-given licence driving-licence experience-asked no-experience
""".split()  # noqa: SIM905 -- a list of words reads best as words
)


@pytest.fixture(scope="module")
def profile():
    return load_profile()


def test_every_public_slug_is_there_once(profile):
    assert sorted(entry.slug for entry in profile.entries) == sorted(PUBLIC)


def test_every_entry_has_phrases_in_both_languages(profile):
    assert [entry.slug for entry in profile.entries if not {"en", "et"} <= entry.forms.keys()] == []


def test_every_entry_has_an_origin_and_a_sentence(profile):
    assert {entry.origin for entry in profile.entries} == {"article", "guide"}
    assert [entry.slug for entry in profile.entries if not entry.meaning.endswith(".")] == []


def test_figures_carry_source_year_country_and_currency(profile):
    pay = {bench.year: bench for bench in profile.benchmarks if bench.name == "pay"}
    assert pay[2018].figures["median_year"] == 33750
    assert pay[2018].figures["p90_hour"] == 26.59
    assert pay[2024].figures["median_hour"] == 20.59
    assert all(bench.country == "US" and bench.source for bench in profile.benchmarks)
    assert {bench.currency for bench in pay.values()} == {"USD"}


def test_the_five_boards_of_the_article_are_named(profile):
    leaves = [board.leaf for board in profile.boards]
    assert leaves == ["customerservicejobs", "customerservicecrossing", "indeed", "monster", "company_sites"]


def test_similar_jobs_carry_their_pay(profile):
    assert [job.mean_year for job in profile.similar_jobs] == [29140, 30400, 53390]


def test_the_prepared_forms_hold_every_word_of_the_phrases(profile):
    for language in profile.languages:
        if language.code not in BY_RULE:
            missing = inflectable(profile, language) - profile.inflected[language.code].keys()
            assert missing == set(), "run: python -m aggregator.profile.prepare"


def test_cases_of_a_compound_are_forms_of_it(profile):
    forms = profile.inflected["et"]
    assert "suhtlemisoskust" in forms["suhtlemisoskus"]
    assert "kaebuste" in forms["kaebus"]
    assert "pingetaluvusega" in forms["pingetaluvus"]


def test_loading_takes_less_than_a_second():
    start = time.process_time()
    load_profile()
    assert time.process_time() - start < 1


def test_no_code_of_profile_and_tagging_knows_the_occupation():
    files = [*(ROOT / "aggregator/profile").glob("*.py"), *(ROOT / "aggregator/tagging").glob("*.py")]
    slugs = "|".join(re.escape(slug) for slug in PUBLIC if "-" in slug)
    known = re.compile(rf"customer (?:service|support)|call.?cent|klien|teenindaja|{slugs}", re.IGNORECASE)
    code = {file.name: re.sub(r'Path\(__file__\).with_name\("\w+.toml"\)', "", file.read_text()) for file in files}
    assert {name: found[0] for name, text in code.items() if (found := known.search(text))} == {}
