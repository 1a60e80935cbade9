import json

from tests.archive.ats_files import day, paid

FILES = ("one-per-ats/lever.json", "list-and-detail/lever_postings.json")
PERIODS = {"per-year-salary": "year"}
TYPES = {"Contract": ["contract"], "Full-Time": ["full_time"]}


def said(text):
    for one in json.loads(text):
        pay = one.get("salaryRange")
        lists = [part for each in one["lists"] for part in (each["text"], each["content"])]
        ends = [one.get(part) or one[f"{part}Plain"] for part in ("description", "additional")]
        yield {
            "key": one["id"], "url": one["hostedUrl"], "title": one["text"], "apply_url": one["applyUrl"],
            "posted_on": day(one["createdAt"]),
            "place_text": " · ".join(one["categories"]["allLocations"]), "workplace": one["workplaceType"],
            "employment_types": TYPES[one["categories"]["commitment"]],
            "text": [ends[0], *lists, ends[1]],
        } | (paid(pay["min"], pay["max"], pay["currency"], PERIODS[pay["interval"]]) if pay else {})  # fmt: skip
