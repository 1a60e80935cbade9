"""The saved pages of Estonian boards: all their jobs, every field as the file says it."""

import json
import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("AGGREGATOR_DATA", Path(__file__).parents[2] / "../shared/data"))
ESTONIA = SHARED / "pages/estonia"

pytestmark = pytest.mark.skipif(not ESTONIA.exists(), reason=f"real saved pages are absent: {ESTONIA}")


def imported(importer, name):
    (report,) = importer(ESTONIA / name, keep_irrelevant=True)
    assert report.outcome == "ok", report.problem
    return {row["key"]: row for row in importer.postings()}


def words(text):
    return " ".join(text.split())


def test_every_row_of_cvees_answer_is_stored_as_it_stands(importer):
    rows = imported(importer, "cvee_search_api.json")
    said = {str(one["id"]): one for one in json.loads((ESTONIA / "cvee_search_api.json").read_text())["vacancies"]}
    assert set(rows) == said.keys() - {"None"}
    for key, row in rows.items():
        one = said[key]
        assert (row["board"], row["title"]) == ("cvee", one["positionTitle"])
        assert row["url"] == f"https://www.cv.ee/et/vacancy/{key}"
        assert row["posted_on"] == one["publishDate"][:10]
        assert row["valid_through"] == (one.get("expirationDate") or "")[:10] or row["valid_through"] is None
        assert (row["pay_min"], row["pay_max"]) == (one.get("salaryFrom"), one.get("salaryTo"))
        assert (row["pay_currency"], row["pay_period"]) == (("EUR", "month") if one.get("salaryFrom") else (None, None))
        assert row["workplace"] == (one.get("remoteWorkType") or "").lower() or row["workplace"] is None
        assert row["place_text"].startswith({312: "Tallinn", 314: "Tartu"}[one["townId"]])
    assert [json.loads(row["employment_types"]) for row in rows.values()] == [["full_time"], [], []]


def test_cvees_vacancy_is_stored_with_its_whole_text(importer):
    (row,) = imported(importer, "cvee_vacancy.html").values()
    raw = (ESTONIA / "cvee_vacancy.html").read_text().partition('type="application/json">')[2].partition("</script>")[0]
    page = json.loads(raw)["props"]["pageProps"]
    vacancy = page["vacancy"][str(page["id"])]
    assert (row["key"], row["url"], row["title"]) == (str(vacancy["id"]), page["fullUrl"], vacancy["position"])
    assert (row["employer"], row["posted_on"]) == (vacancy["employerName"], vacancy["firstPublishDate"])
    assert (row["valid_through"], row["workplace"]) == (vacancy["settings"]["dateTo"], "hybrid")
    assert row["place_text"].startswith(vacancy["highlights"]["address"])
    assert "Tallinn" in row["place_text"]
    assert json.loads(row["employment_types"]) == ["full_time"]
    text = words(row["description"])
    for section in vacancy["details"]["standardDetails"]:
        assert section["title"] in text
        bare = words(section["content"].replace("<", " <").replace(">", "> "))
        assert all(word in text for word in bare.split() if "<" not in word and ">" not in word)


def test_cvkeskus_list_and_posting_make_one_posting(importer):
    imported(importer, "cvkeskus_detail.html")
    rows = imported(importer, "cvkeskus_search.html")
    first, second = rows["1051058"], rows["1051099"]
    assert first["url"] == "https://www.cvkeskus.ee/ai-agent-developer-tallinnas-bolt-technology-ou-1051058"
    assert (first["title"], first["employer"]) == ("AI / Agent Engineer", "Bolt Technology OÜ")
    assert (first["pay_min"], first["pay_max"], first["pay_currency"]) == (3500, 5000, "EUR")
    assert (first["posted_on"], first["valid_through"]) == ("2026-08-26", "2026-09-25")
    assert "We are building agentic systems at Bolt." in first["description"]
    assert "Estonian not required" in first["description"]
    assert json.loads(first["employment_types"]) == ["full_time"]
    assert (second["title"], second["employer"], second["place_text"]) == ("Junior Developer", None, "Tartu")
    towns = {row["posting_id"]: (row["city"], row["country"]) for row in importer.store.rows("SELECT * FROM places")}
    assert towns == {"cvkeskus:1051058": ("Tallinn", "EE"), "cvkeskus:1051099": ("Tartu", "EE")}


def test_the_posting_of_cvkeskus_stands_by_itself(importer):
    (row,) = imported(importer, "cvkeskus_detail.html").values()
    assert (row["key"], row["url"]) == ("1051058", "https://www.cvkeskus.ee/#/schema/JobPosting/1051058")
    assert (row["title"], row["employer"]) == ("AI / Agent Engineer", "Bolt Technology OÜ")
