"""Teamdash's pages: a career page and a posting's page, the state of each in a script."""

from html import escape
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant
from aggregator.replica.boards.ats.markup import TYPES, framed
from aggregator.replica.boards.base import Scene
from aggregator.replica.boards.schema import dumps
from aggregator.replica.wire import Answer, Ask, page

HOME = "20eH77Ul"


class Teamdash(AtsReplica):
    """`/p/job/{eight letters}/{title}`."""

    name = "teamdash"
    hosts = ("*.teamdash.com",)
    list_lacks = ("text", "pay", "employer", "posted", "workplace")
    detail_lacks = ("valid_through", "apply_url", "workplace", "pay")

    def id(self, index: int) -> str:
        """Eight letters and digits."""
        return f"Xw{70_000 + index}q"

    def listed_as(self, slug: str) -> str:
        """The career page."""
        return f"https://{slug}.teamdash.com/p/job/{HOME}/career-page"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"https://{tenant.slug}.teamdash.com/p/job/{own}/agent"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The career page, or a posting's."""
        mine, steps = self.jobs(scene, ask.host.partition(".")[0]), ask.path.strip("/").split("/")
        if mine is None or steps[:2] != ["p", "job"] or len(steps) != 4:
            return None
        if steps[2] == HOME:
            ads = [self.card(scene, index) for index in mine]
            return shown("Careers", {"career_page_feed_contents": {"jobs": [item(ad) for ad in ads]}}, ads, "card")
        index = self.find_own(scene, steps[2])
        return None if index is None else posting(self.full(scene, index))


def item(ad: Ad) -> dict[str, Any]:
    """A job of the career page's feed."""
    return {
        "url": ad.url, "title": ad.title, "location": "; ".join(town.english for town in ad.places), "imageUrl": None,
        "customFieldDisplayValues": {"Employment type": ", ".join(TYPES[kind] for kind in ad.types)},
    }  # fmt: skip


def posting(ad: Ad) -> Answer:
    """A posting's page."""
    blocks = [
        {"type": "LandingHeroBlock", "heading": {ad.language: ad.title}},
        {"type": "LandingTextBlock", "content": {ad.language: ad.text.html() if ad.text else ""}},
        {"type": "LandingContactBlock", "content": {ad.language: "<p>Mari Mets, +372 5555 0000</p>"}},
    ]
    created = f"{ad.posted}T08:00:00.000000Z" if ad.posted else None
    more = {"full": True, "status": "active", "default_language": ad.language, "created_at": created}
    return shown(ad.title, {"landing": {**more, "data": {"meta": {"title": ad.title}, "blocks": blocks}}}, [ad], "full")


def shown(title: str, state: dict[str, Any], ads: list[Ad], depth: str) -> Answer:
    """A page with its state; its structured data are a template."""
    state = {"landing": {"data": {"meta": {"title": title}, "blocks": []}}} | state
    template = '<script type="application/ld+json">{"@type": "JobPosting", "title": "{{title}}"}</script>'
    body = f'<div id="app"></div><script>window.context = {dumps(state)};</script>'
    return page(framed(escape(title), body, template), ads=tuple((ad, depth) for ad in ads))
