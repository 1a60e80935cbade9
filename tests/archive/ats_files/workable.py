import json

FILES = ("one-per-ats/workable.json", "list-and-detail/workable_account.json")


def said(text):
    body = json.loads(text)
    for one in body["jobs"]:
        towns = [
            place["city"] or place["country"]
            for same in body["jobs"] if same["shortcode"] == one["shortcode"]
            for place in same["locations"] if not place["hidden"]
        ]  # fmt: skip
        yield {
            "key": one["shortcode"], "url": one["url"], "title": one["title"], "employer": body["name"],
            "apply_url": one.get("application_url"), "posted_on": one["published_on"], "places": towns,
            "employment_types": {"Full-time": ["full_time"], None: []}[one.get("employment_type")],
            **({"workplace": "remote"} if one["telecommuting"] else {}),
            **({"text": [one["description"]]} if "description" in one else {"description": None}),
        }  # fmt: skip
