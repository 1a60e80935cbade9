import json

from tests.archive.ats_files import paid

FILES = ("one-per-ats/ashby.json", "list-and-detail/ashby_board.json")
PAY = ("minValue", "maxValue", "currencyCode")
PERIODS = {"1 YEAR": "year", "1 HOUR": "hour"}


def said(text):
    for one in json.loads(text)["jobs"]:
        if not one["isListed"]:
            continue
        salary = [pay for pay in one["compensation"]["summaryComponents"] if pay["compensationType"] == "Salary"]
        pay = salary[0] if salary and one["shouldDisplayCompensationOnJobPostings"] else None
        workplace = {"workplace": one["workplaceType"].lower()} if one["workplaceType"] else {}
        yield {
            "key": one["id"], "url": one["jobUrl"], "title": one["title"].strip(), "apply_url": one["applyUrl"],
            "posted_on": one["publishedAt"][:10], **workplace,
            "places": [one["location"], *(other["location"] for other in one["secondaryLocations"])],
            "employment_types": {"FullTime": ["full_time"]}[one["employmentType"]],
            "text": [one["descriptionHtml"].partition("<p [trimmed")[0]],
            **(paid(*map(pay.get, PAY), PERIODS[pay["interval"]]) if pay else {}),
        }  # fmt: skip
