import json

from tests.archive.ats_files import paid

FILES = ("one-per-ats/recruitee.json",)
TYPES = {"fulltime_permanent": ["full_time"]}


def said(text):
    for one in json.loads(text)["offers"]:
        pay = one["salary"]
        kind = next(kind for kind in ("hybrid", "remote", "on_site") if one[kind])
        yield {
            "key": one["slug"], "url": one["careers_url"], "employer": one["company_name"],
            "title": one["title"].replace(" (f/m/d)", ""),  # said of nearly every job in Germany: no part of a title
            "apply_url": one["careers_apply_url"], "posted_on": one["published_at"][:10], "language": "en",
            "workplace": kind.replace("_", ""), "place_text": one["location"], "valid_through": one["close_at"],
            "employment_types": TYPES[one["employment_type_code"]], "text": [one["description"], one["requirements"]],
            **paid(int(pay["min"]), int(pay["max"]), pay["currency"], pay["period"]),
        }  # fmt: skip
