"""Every job of a real answer of an applicant-tracking system is stored as its file says it."""

import json
import os
from importlib import import_module
from pathlib import Path

import pytest

from tests.archive.ats_files import bare

ATS = Path(os.environ.get("AGGREGATOR_DATA", Path(__file__).parents[2] / "../shared/data")) / "ats"
SYSTEMS = {
    path.stem: import_module(f"tests.archive.ats_files.{path.stem}")
    for path in sorted(Path(__file__).with_name("ats_files").glob("[!_]*.py"))
}
FILES = [(name, file) for name, system in SYSTEMS.items() for file in system.FILES]

pytestmark = pytest.mark.skipif(not ATS.exists(), reason=f"real answers are absent: {ATS}")


@pytest.mark.parametrize(("name", "file"), FILES, ids=[file for _, file in FILES])
def test_every_job_of_a_real_answer_is_stored_as_it_stands_there(importer, name, file):
    expected = {str(one.pop("key")): one for one in SYSTEMS[name].said((ATS / file).read_text(encoding="utf-8"))}
    (report,) = importer(ATS / file, keep_irrelevant=True)
    rows = {row["key"].rpartition("/")[2]: row for row in importer.postings()}
    assert (report.outcome, report.problem) == ("ok", None)
    assert {row["board"] for row in rows.values()} == {name}
    assert report.counts.found == report.counts.new == len(expected) > 0
    assert rows.keys() == expected.keys()
    for key, one in expected.items():
        compare(rows[key], **one)


def compare(row, *, places=(), employment_types=(), text=None, **columns):
    assert {column: row[column] for column in columns} == columns
    assert [place for place in places if place.casefold() not in (row["place_text"] or "").casefold()] == []
    assert set(employment_types) <= set(json.loads(row["employment_types"] or "[]")), (
        "a text may add kinds, not take one"
    )
    if text is not None:
        assert bare(row["description"] or "") == "".join(map(bare, text))
