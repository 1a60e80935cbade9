"""Oracle Recruiting: `items[0].requisitionList` of a list, a posting by itself; neither says its host."""

import json

FILES = ("one-per-ats/oracle_orc.json", "one-per-ats/oracle_orc_detail.json")
TEXTS = ("ExternalDescriptionStr", "ExternalResponsibilitiesStr", "ExternalQualificationsStr")


def said(text):
    answer = json.loads(text)
    for job in answer["items"][0]["requisitionList"] if "items" in answer else [answer]:
        yield {
            "url": f"urn:import:oracle_recruiting:{job['Id']}",
            "key": job["Id"],
            "title": job["Title"],
            "posted_on": (job.get("PostedDate") or job["ExternalPostedStartDate"])[:10],
            "places": [job["PrimaryLocation"], *(place["Name"] for place in job.get("secondaryLocations", ()))],
            "workplace": job["WorkplaceType"].lower() if "WorkplaceType" in job else None,
            "text": [job[part] for part in TEXTS] if TEXTS[0] in job else None,
        }
