import json
import re

FILES = ("one-per-ats/phenom.html",)


def said(text):
    state = json.loads(re.search(r"phApp\.ddo = (.*?); phApp\.experimentData", text)[1])
    for one in state["eagerLoadRefineSearch"]["data"]["jobs"]:
        yield {
            "key": one["jobId"], "url": f"urn:import:phenom:{one['jobId']}", "title": one["title"],
            "posted_on": one["postedDate"][:10], "places": [one["location"]],
            "employment_types": [one["type"].casefold().replace("-", "_")],
        }  # fmt: skip
