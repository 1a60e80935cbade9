"""Hosts by which an applicant-tracking system is known in a company's page (survey of 2025-12 to 2026-09)."""

import re
from collections.abc import Iterator
from fnmatch import fnmatch

from aggregator.extract.addresses import absolute, host_of
from aggregator.extract.page import Page

ATS: dict[str, tuple[str, ...]] = {
    "Greenhouse": ("*.greenhouse.io",),
    "Lever": ("*.lever.co",),
    "Ashby": ("*.ashbyhq.com",),
    "Workable": ("*.workable.com",),
    "SmartRecruiters": ("*.smartrecruiters.com",),
    "Recruitee": ("*.recruitee.com", "*.recruiteecdn.com", "recruiteecdn.com"),
    "Personio": ("*.jobs.personio.de", "*.jobs.personio.com"),
    "Teamtailor": ("*.teamtailor.com", "*.teamtailor-cdn.com"),
    "BambooHR": ("*.bamboohr.com",),
    "Workday": ("*.myworkdayjobs.com", "*.myworkdaysite.com", "*.workdaycdn.com"),
    "iCIMS": ("*.icims.com",),
    "Jobvite": ("jobs.jobvite.com",),
    "Breezy": ("*.breezy.hr",),
    "JazzHR": ("*.applytojob.com",),
    "Pinpoint": ("*.pinpointhq.com",),
    "SuccessFactors": (
        "*.successfactors.com",
        "*.successfactors.eu",
        "*.sapsf.com",
        "*.jobs2web.com",
        "jobs.hr.cloud.sap",
    ),
    "Oracle Recruiting": ("*.oraclecloud.com",),
    "Taleo": ("*.taleo.net",),
    "ADP Workforce Now": ("workforcenow.adp.com",),
    "Paylocity": ("recruiting.paylocity.com",),
    "UKG Pro": ("recruiting*.ultipro.com", "recruiting*.ultipro.ca"),
    "Dayforce": ("jobs.dayforcehcm.com",),
    "Rippling": ("ats.rippling.com",),
    "Gem": ("jobs.gem.com",),
    "JOIN": ("join.com",),
    "Comeet": ("www.comeet.com", "*.comeet.co"),
    "HiBob": ("*.careers.hibob.com",),
    "Hireology": ("*.hireology.com", "*.hireology.careers"),
    "HireHive": ("*.hirehive.com",),
    "Traffit": ("*.traffit.com",),
    "Deel": ("jobs.deel.com",),
    "d.vinci": ("*.dvinci-hr.com",),
    "Jobylon": ("*.jobylon.com",),
    "Umantis": ("recruitingapp-*.umantis.com",),
    "Cornerstone": ("*.csod.com",),
    "Avature": ("*.avature.net",),
    "Eightfold": ("*.eightfold.ai",),
    "softgarden": ("*.softgarden.de", "*.softgarden.io"),
    "PageUp": ("careers.pageuppeople.com",),
    "Paycom": ("*.paycomonline.net",),
    "Teamdash": ("*.teamdash.com",),
    "RecruitLab": ("*.recruitlab.co.uk", "*.recruitlab.ee"),
}
_INLINE = re.compile(
    r"(?:boards-api\.greenhouse\.io|api(?:\.eu)?\.lever\.co|api\.ashbyhq\.com|jobs\.ashbyhq\.com)/[\w/.-]{1,80}"
)


def ats_of(url: str) -> str | None:
    """The system whose host an address has, or None.

    >>> ats_of("https://jobs.lever.co/acme/1"), ats_of("https://acme.example/jobs")
    ('Lever', None)
    """
    host = host_of(url)
    return next((name for name, patterns in ATS.items() if any(fnmatch(host, one) for one in patterns)), None)


def ats_found(page: Page) -> str | None:
    """The system that a page leads to, with the address that shows it: "Lever (https://jobs.lever.co/acme)"."""
    for url in _addresses(page):
        name = ats_of(url)
        if name:
            return f"{name} ({url[:120]})"
    return None


def _addresses(page: Page) -> Iterator[str]:
    yield page.url
    for path in ("//iframe/@src", "//a/@href", "//form/@action", "//script/@src"):
        for value in page.tree.xpath(path).getall()[:2000]:
            if url := absolute(page.url, value):
                yield url
    yield from (f"https://{found}" for found in _INLINE.findall(page.text[:1_000_000]))
