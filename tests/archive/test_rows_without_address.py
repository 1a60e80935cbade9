import json
from pathlib import Path

PAGES = Path(__file__).resolve().parents[1] / "pages/workday"


def test_a_row_that_names_no_tenant_is_a_row_of_the_posting_that_is_known(importer, tmp_path):
    detail = (PAGES / "detail/page.json").read_text(encoding="utf-8")
    (tmp_path / "a.json").write_text(detail, encoding="utf-8")
    (tmp_path / "b.json").write_text((PAGES / "search/page.json").read_text(encoding="utf-8"), encoding="utf-8")
    importer(tmp_path)
    found = {row["key"]: row for row in importer.postings()}
    assert set(found) == {"acme/Careers/Customer-Care-Agent_R-123", "Accountant_R-124"}
    whole = found["acme/Careers/Customer-Care-Agent_R-123"]
    assert (whole["url"], whole["description"]) == (
        json.loads(detail)["jobPostingInfo"]["externalUrl"], "You answer customers.",
    )  # fmt: skip
    assert found["Accountant_R-124"]["url"] == "urn:import:workday:Accountant_R-124"
    assert [run["found"] for run in importer.runs()] == [1, 2]
