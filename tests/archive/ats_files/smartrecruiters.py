import json

FILES = (
    "one-per-ats/smartrecruiters.json",
    "list-and-detail/smartrecruiters_postings.json",
    "list-and-detail/smartrecruiters_detail.json",
)
PARTS = ("companyDescription", "jobDescription", "qualifications", "additionalInformation")
TYPES = {"Full-time": ["full_time"], "Part-time": ["part_time"]}


def said(text):
    body = json.loads(text)
    for one in body.get("content", [body]):
        place, company = one["location"], one["company"]
        page = f"https://jobs.smartrecruiters.com/{company['identifier']}/{one['id']}"
        kind = "remote" if place["remote"] else "hybrid" if place["hybrid"] else None
        parts = [one["jobAd"]["sections"][part] for part in PARTS] if "jobAd" in one else []
        texts = [part[name] for part in parts for name in ("title", "text")]
        yield {
            "key": one["id"], "url": one.get("postingUrl", page), "title": " ".join(one["name"].split()),
            "employer": company["name"], "apply_url": one.get("applyUrl"), "posted_on": one["releasedDate"][:10],
            "place_text": place["fullLocation"].replace(", ,", ","), "language": one["language"]["code"],
            "employment_types": TYPES[one["typeOfEmployment"]["label"]], **({"workplace": kind} if kind else {}),
            **({"text": texts} if texts else {"description": None}),
        }  # fmt: skip
