import re
from datetime import datetime
from xml.etree import ElementTree

from tests.archive.ats_files import paid

FILES = ("one-per-ats/neogov.xml",)
OWN = "{http://www.neogov.com/namespaces/JobListing}"
SECTIONS = ("examplesofduties", "qualifications", "supplementalinformation")


def said(text):
    channel = ElementTree.fromstring(text.strip().encode()).find("channel")
    for one in channel.findall("item"):
        own = {name.removeprefix(OWN): one.findtext(name) for name in (child.tag for child in one) if OWN in name}
        pay = [
            float(own["minimumSalary"]),
            float(own["maximumSalary"]),
            own["salaryCurrency"],
            own["salaryInterval"].lower(),
        ]
        last = own.get("advertiseToDateTimeUTC")
        yield {
            "key": own["jobId"], "url": one.findtext("link"), "title": one.findtext("title"),
            "employer": channel.findtext("title"), "place_text": own["location"],
            "posted_on": day(own.get("advertiseFromDateUTC") or one.findtext("pubDate")),
            "text": [one.findtext("description"), *(own[name] for name in SECTIONS if name in own)],
        } | ({"valid_through": day(last)} if last else {}) | paid(*pay)  # fmt: skip


def day(time):
    return datetime.strptime(re.search(r"\d+ \w+ \d{4}", time)[0], "%d %b %Y").date().isoformat()  # noqa: DTZ007 -- a day alone
