"""Personio's careers sites: an XML feed with the texts of the language asked for, and a page for each posting."""

from xml.sax.saxutils import escape

from aggregator.replica.ad import Ad, hide
from aggregator.replica.boards.ats.base import TENANTS, AtsReplica, Tenant
from aggregator.replica.boards.ats.sections import headed_sections
from aggregator.replica.boards.base import Scene
from aggregator.replica.boards.schema import job_posting, script
from aggregator.replica.wire import Answer, Ask, page, redirect, text

BONDS = {"contract": "freelance", "temporary": "temporary", "internship": "intern"}
SCHEDULES = {
    ("full_time",): "full-time",
    ("part_time",): "part-time",
    ("full_time", "part_time"): "full-or-part-time",
}
SWITCHED_OFF = f"{TENANTS[-1].slug}."
PERIODS = {"hour": "hourly", "day": "daily", "week": "weekly", "month": "monthly", "year": "yearly"}


class Personio(AtsReplica):
    """Positions of free offices, without workplace and last day; a text has one language.

    The Estonian company's feed is switched off: its postings are read from their pages.
    """

    name = "personio"
    hosts = ("*.jobs.personio.de", "www.personio.com")
    detail_lacks = ("valid_through", "apply_url", "workplace")

    def listed_as(self, slug: str) -> str:
        """The careers site."""
        return f"https://{slug}.jobs.personio.de/"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"{self.listed_as(tenant.slug)}job/{own}"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The feed, the list's page, or one posting."""
        if ask.host == "www.personio.com":
            return Answer(status=429, body=b"Too many requests")
        mine = self.jobs(scene, ask.host.partition(".")[0])
        if mine is None:
            return redirect("https://www.personio.com/", 307)
        ads = [self.full(scene, index) for index in mine]
        if ask.path == "/":
            return board(ads)
        if ask.path == "/xml":
            return None if ask.host.startswith(SWITCHED_OFF) else feed(ads, ask.query.get("language"))
        own = ask.path.removeprefix("/job/")
        index = next((index for index in mine if self.id(index) == own), None)
        return None if index is None else posting(self.full(scene, index))


def feed(ads: list[Ad], language: str | None) -> Answer:
    """The feed with the texts of a language, or all of them."""
    shown = [ad if language in (None, ad.language) else hide(ad, "text") for ad in ads]
    every = "\n".join(map(position, shown))
    body = f'<?xml version="1.0" encoding="UTF-8"?>\n<workzag-jobs>\n{every}\n</workzag-jobs>'
    return text(body, "application/xml", ads=tuple((ad, "full" if ad.text else "card") for ad in shown))


def board(ads: list[Ad]) -> Answer:
    """The list's page."""
    rows = "".join(
        f'<a href="/job/{ad.key.rpartition("/")[2]}?language=en"><h3 class="jb-title">{escape(ad.title)}</h3>'
        f'<span class="page_jobMetaText__x1">{escape(ad.places[0].english if ad.places else "")}</span></a>'
        for ad in ads
    )
    cards = tuple((hide(ad, "text", "pay", "types", "employer", "posted"), "card") for ad in ads)
    return page(f"<title>Jobs</title><h1>Open positions</h1>{rows or 'There are no open positions.'}", ads=cards)


def position(ad: Ad) -> str:
    """A position."""
    first, *others = (town.english for town in ad.places) if ad.places else ("",)
    hours = tuple(kind for kind in ad.types if kind in ("full_time", "part_time"))
    bond = next((BONDS[kind] for kind in ad.types if kind in BONDS), "permanent")
    said = {
        "id": ad.key.rpartition("/")[2], "subcompany": ad.employer.name if ad.employer else "", "office": first,
        "department": "Operations", "name": ad.title, "employmentType": bond, "schedule": SCHEDULES.get(hours, ""),
        "createdAt": f"{ad.posted}T09:00:00+00:00" if ad.posted else "",
    }  # fmt: skip
    fields = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in said.items() if value)
    offices = "".join(f"<office>{escape(office)}</office>" for office in others)
    parts = headed_sections(ad.text) if ad.text else []
    sections = "".join(
        f"<jobDescription><name>{escape(name)}</name><value><![CDATA[{html}]]></value></jobDescription>"
        for name, html in parts
    )
    return (
        f"<position>{fields}<additionalOffices>{offices}</additionalOffices>{salary(ad)}"
        f"<jobDescriptions>{sections}</jobDescriptions></position>"
    )


def salary(ad: Ad) -> str:
    """The pay, where the ad prints one."""
    if ad.pay is None:
        return ""
    ends = (("min", ad.pay.low), ("max", ad.pay.high))
    figures = "".join(f"<{name}>{figure}</{name}>" for name, figure in ends if figure)
    code, period = ad.pay.currency, PERIODS[ad.pay.period]
    return f"<salaryInformation>{figures}<currencyCode>{code}</currencyCode><type>{period}</type></salaryInformation>"


def posting(ad: Ad) -> Answer:
    """A posting's page."""
    title = escape(ad.title)
    return page(f"<title>{title}</title>{script(job_posting(ad))}<h1>{title}</h1>", ads=((ad, "full"),))
