import json
from itertools import groupby

FILES = ("one-per-ats/rippling.json",)


def said(text):
    for key, rows in groupby(json.loads(text), lambda row: row["uuid"]):
        first, *others = rows
        places = [row["workLocation"]["label"] for row in (first, *others)]
        yield {"key": key, "url": first["url"], "title": first["name"], "place_text": " · ".join(places)}
