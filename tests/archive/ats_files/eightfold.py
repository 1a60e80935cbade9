import json

from tests.archive.ats_files import day

FILES = ("one-per-ats/eightfold.json",)


def said(text):
    for one in json.loads(text)["positions"]:
        yield {
            "key": str(one["id"]), "url": one["canonicalPositionUrl"], "title": one["name"],
            "posted_on": day(one["t_create"] * 1000), "place_text": " · ".join(one["locations"]),
        }  # fmt: skip
