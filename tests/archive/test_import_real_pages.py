import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("AGGREGATOR_DATA", Path(__file__).parents[2] / "../shared/data"))
INDEED, STRUCTURED = SHARED / "pages/indeed", SHARED / "pages/structured"

pytestmark = pytest.mark.skipif(not INDEED.exists(), reason=f"real saved pages are absent: {SHARED}")


def test_real_result_pages_give_their_postings_and_other_pages_none(importer):
    reports = {Path(report.file).name: report for report in importer(INDEED, keep_irrelevant=True)}
    found = {name: report.counts.found for name, report in reports.items()}
    lists = [count for name, count in found.items() if name.startswith(("search_", "serp_"))]
    assert lists == [15, 15, 15]
    assert [count for name, count in found.items() if name.startswith("detail_")] == [1]
    assert [count for name, count in found.items() if name.startswith("not_postings_")] == [0, 0, 0]
    assert all(reports[name].outcome == "not_recognised" for name, count in found.items() if not count)


def test_every_real_json_ld_posting_is_found(importer):
    files = [
        file
        for file in STRUCTURED.rglob("*.html")
        if "ld+json" in (text := file.read_text()) and '"JobPosting"' in text
    ]
    reports = importer(*files, keep_irrelevant=True)
    assert len(files) >= 8
    assert [report.counts.new for report in reports] == [1] * len(files)


def test_real_feeds_give_all_their_items(importer):
    reports = importer(*STRUCTURED.rglob("*.xml"), keep_irrelevant=True)
    assert all(report.counts.found for report in reports)
