"""Every job of a real answer of an applicant-tracking system is stored as its file says it."""

import json
import os
import re
from pathlib import Path

import pytest

from aggregator.extract.text import plain_text

ATS = Path(os.environ.get("AGGREGATOR_DATA", Path(__file__).parents[2] / "../shared/data")) / "ats"
FILES = {}
"""File → what it says, as (key's end, column → value) of each job, read without the leaves."""

pytestmark = pytest.mark.skipif(not ATS.exists(), reason=f"real answers are absent: {ATS}")


def says(file):
    def note(read):
        FILES[file] = read
        return read

    return note


@says("one-per-ats/paylocity.html")
def paylocity(text):
    data = json.loads(re.search(r"pageData = (.*);", text)[1])
    for job in data["Jobs"]:
        yield (
            str(job["JobId"]),
            {
                "title": job["JobTitle"],
                "url": f"https://recruiting.paylocity.com/Recruiting/Jobs/Details/{job['JobId']}",
                "employer": data["ModuleTitle"],
                "posted_on": job["PublishedDate"][:10],
                "workplace": job["LocationName"].lower(),
                "places": [job["JobLocation"]["City"]],
            },
        )


def words(text):
    return " ".join((text or "").split())


def as_said(row, column, said):
    """The stored value, in the form in which the file's is given."""
    if column == "places":
        return [place for place in said if place.casefold() in (row["place_text"] or "").casefold()]
    if column == "description":
        return words(row[column])
    return json.loads(row[column]) if column == "employment_types" else row[column]


@pytest.mark.parametrize("file", FILES)
def test_every_job_of_a_real_answer_is_stored_as_it_stands_there(importer, file):
    told = dict(FILES[file]((ATS / file).read_text()))
    (report,) = importer(ATS / file, keep_irrelevant=True)
    rows = {row["key"].rpartition("/")[2]: row for row in importer.postings()}
    assert report.counts.found == report.counts.new == len(told) > 0
    for key, said in told.items():
        said = {c: words(plain_text(v)) if c == "description" else v for c, v in said.items()}
        assert {column: as_said(rows[key], column, value) for column, value in said.items()} == said, key
