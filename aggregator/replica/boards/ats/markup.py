"""What the systems have in common whose lists and postings are pages of HTML."""

from html import escape

from aggregator.replica.ad import Ad
from aggregator.replica.boards.schema import job_posting, script
from aggregator.replica.supply.towns import Town

TYPES = {
    "full_time": "Full-Time",
    "part_time": "Part-Time",
    "contract": "Contract",
    "temporary": "Temporary",
    "internship": "Internship",
}
WORKPLACES = {"remote": "Remote", "hybrid": "Hybrid", "onsite": "On-site"}


def framed(title: str, body: str, head: str = "") -> str:
    """A whole page."""
    return (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{escape(title)}</title>{head}</head>'
        f'<body><div id="header"><a href="/">Home</a></div>{body}<div id="footer"><a href="/privacy">Privacy</a></div>'
        "</body></html>"
    )


def structured(ad: Ad, **other: object) -> str:
    """The ad's JSON-LD, some of its members another way, those of None left out."""
    return script({name: value for name, value in (job_posting(ad) | other).items() if value is not None})


def coded(town: Town) -> str:
    """A town from the country inwards: `US-TX-Austin`, `EE-Tallinn`."""
    return "-".join((town.country, *((town.code,) if town.country == "US" else ()), town.city))


def american(ad: Ad) -> str:
    """The posting day as American systems write it; "" where the ad prints none."""
    return f"{ad.posted.month}/{ad.posted.day}/{ad.posted.year}" if ad.posted else ""
