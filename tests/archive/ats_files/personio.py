from xml.etree import ElementTree

FILES = ("one-per-ats/personio.xml",)


def said(text):
    for one in ElementTree.fromstring(text):
        offices = [one.findtext("office"), *(office.text for office in one.iterfind("additionalOffices/office"))]
        yield {
            "key": one.findtext("id"), "title": one.findtext("name"), "employer": one.findtext("subcompany"),
            "place_text": " · ".join(offices), "posted_on": one.findtext("createdAt")[:10], "description": None,
            "employment_types": [one.findtext("schedule").replace("-", "_")],
        }  # fmt: skip
