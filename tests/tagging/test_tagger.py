"""Which words earn a tag, and which do not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.mark.parametrize(
    "text",
    [
        "Active listening is a must.",
        "ACTIVE LISTENING is a must.",
        "We look for people who know for themselves that active\nlistening is a must.",
        "Active-listening is a must.",
        "Active  listening is a must.",
        "Ac\u00adtive listening is a must.",
        "An active listener.",
    ],
)
def test_a_phrase_is_found_in_any_dress(slugs, text):
    assert "active-listening" in slugs(text)


@pytest.mark.parametrize("text", ["Interactive listening posts", "Activelistening", "active. Listeningly"])
def test_a_phrase_ends_at_word_borders(slugs, text):
    assert "active-listening" not in slugs(text)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Resolving customers' complaints", "handle-complaints"),
        ("You will resolve the complaints of our customers", "handle-complaints"),
        ("answers customer’s questions", "answer-inquiries"),
        ("Prioritizing and prioritising tasks", "multitasking"),
        ("decision–making skills", "critical-thinking"),
    ],
)
def test_english_forms_and_signs_do_not_matter(slugs, text, slug):
    assert slug in slugs(text)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Ootame head suhtlemisoskust.", "interpersonal-skills"),
        ("HEA SUHTLEMISOSKUSEGA inimene", "interpersonal-skills"),
        ("klientide kaebustele lahenduste leidmine", "handle-complaints"),
        ("pingetaluvuse olemasolu", "patience"),
        ("kannatlikkust", "patience"),
        ("varasemat töökogemust klienditeeninduses", "experience-asked"),
        ("tellimuste vormistamist", "process-orders"),
        ("töö kõnekeskuses", "call-center"),
        ("meeskonnatööd hindav", "teamwork"),
        ("keskharidusega", "secondary-school"),
        ("nädalavahetustel", "weekend"),
    ],
)
def test_estonian_cases_are_found(slugs, text, slug):
    assert slug in slugs(text, "et")


@pytest.mark.parametrize(
    ("text", "language", "slug"),
    [
        ("No cold calling.", "en", "outbound-calls"),
        ("There is no cold calling or telesales.", "en", "outbound-calls"),
        ("A driving licence is not required.", "en", "driving-licence"),
        ("You won't work weekends, evenings or nights.", "en", "evening"),
        ("Juhiluba ei pea olema.", "et", "driving-licence"),
        ("Vene keele oskus pole vajalik.", "et", "language-skills"),
        ("Vahetustega: Ei", "et", "rotating"),
        ("Experience is not required.", "en", "experience-asked"),
    ],
)
def test_what_is_denied_is_not_tagged(slugs, text, language, slug):
    assert slug not in slugs(text, language)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Not only cold calling but also inbound calls.", "outbound-calls"),
        ("No experience? No problem. Cold calling is part of the job.", "outbound-calls"),
        ("No commute.\nCold calling", "outbound-calls"),
    ],
)
def test_a_denial_reaches_only_what_it_denies(slugs, text, slug):
    assert slug in slugs(text)


@pytest.mark.parametrize(
    "text",
    [
        "We are an equal opportunity employer and value teamwork, empathy and patience regardless of race.",
        "Our privacy policy: confidentiality and data protection.",
        "About us\nWe are a leading provider of phone support with great teamwork.",
        "Benefits:\nteam building with problem solving games",
    ],
)
def test_boilerplate_earns_no_skill_or_duty(tagger, text):
    kinds = {entry.slug: entry.kind for entry in tagger.profile.entries}
    assert [tag for tag in tagger.tag("", text, "en") if kinds[tag.slug] in ("skill", "duty")] == []


def test_a_section_ends_with_the_next_heading(slugs):
    assert "teamwork" in slugs("Benefits:\nPension\n\nRequirements:\nTeamwork")


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("You are flexible and reliable.", True),
        ("We offer flexible hours.", False),
        ("Requirements:\nFlexible", True),
        ("The flexible hose is 3 m long.", False),
    ],
)
def test_an_ambiguous_word_needs_support(slugs, text, given):
    assert ("adaptability" in slugs(text)) is given


def test_experience_in_a_call_centre_does_not_place_the_job_there(slugs):
    assert "call-center" not in slugs("Previous call centre experience is preferred.")
    assert "call-center" in slugs("You will work in our call centre.")


def test_a_slug_is_given_once_and_text_goes_before_title(tagger):
    tags = tagger.tag("Teamwork", "Teamwork is key. You work well in a team.", "en")
    assert [tag.slug for tag in tags].count("teamwork") == 1
    assert next(tag for tag in tags if tag.slug == "teamwork").start is not None


def test_title_evidence_has_no_offsets(tagger):
    (tag,) = (tag for tag in tagger.tag("Bilingual agent", "", "en") if tag.slug == "language-skills")
    assert (tag.quote, tag.start, tag.end) == ("Bilingual", None, None)


def test_phrases_of_another_language_stay_out(slugs):
    assert "cash-handling" not in slugs("kassa sisse", "fi")
    assert "cash-handling" in slugs("töö kassas", "et")


SPECKLED = (
    "strong written and verbal communication skills, no cold calling. ’’ İSTANBUL straße ﬁne õhtuti kaebuste "
    "klientide telefoni teel 9:00-21:00 \n \n\n • – ac\u00adtive listening 👩\u200d💻 e\u0301 team player! | *"
)
WORDS = st.sampled_from(SPECKLED.split(" "))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(WORDS, st.text(max_size=12)), max_size=60).map(" ".join), st.sampled_from(["en", "et", None]))
def test_the_quote_always_stands_in_the_text_at_its_offsets(tagger, text, language):
    for tag in tagger.tag("", text, language):
        assert tag.start is not None
        assert tag.end is not None
        assert text[tag.start : tag.end] == tag.quote
        assert tag.quote.strip()
