import json

FILES = ("one-per-ats/teamtailor.json",)


def said(text):
    body = json.loads(text)
    for one in body["items"]:
        addresses = [place["address"] for place in one["_jobposting"]["jobLocation"]]
        yield {
            "key": one["_jobposting"]["identifier"]["value"], "url": one["url"], "title": one["title"],
            "employer": body["title"], "posted_on": one["date_published"][:10], "description": None,
            "places": [address["addressLocality"] for address in addresses],
        }  # fmt: skip
