import json
import re

FILES = ("one-per-ats/paylocity.html",)


def said(text):
    data = json.loads(re.search(r"pageData = (.*);", text)[1])
    for one in data["Jobs"]:
        yield {
            "key": one["JobId"],
            "url": f"https://recruiting.paylocity.com/Recruiting/Jobs/Details/{one['JobId']}", "title": one["JobTitle"],
            "employer": data["ModuleTitle"], "posted_on": one["PublishedDate"][:10],
            "workplace": one["LocationName"].lower(), "places": [one["JobLocation"]["City"]],
        }  # fmt: skip
