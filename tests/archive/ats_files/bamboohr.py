import json

FILES = ("one-per-ats/bamboohr.json",)
TYPES = {"Full Time": ["full_time"], "Internship": ["internship"]}


def said(text):
    for one in json.loads(text)["result"]:
        yield {
            "key": one["id"], "title": one["jobOpeningName"], "description": None, "posted_on": None,
            "place_text": f"{one['location']['city']}, {one['location']['state']}",
            "employment_types": TYPES[one["employmentStatusLabel"]],
        }  # fmt: skip
