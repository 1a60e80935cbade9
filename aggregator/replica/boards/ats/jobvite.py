"""Jobvite's career sites: tables of fifty rows, several places only counted in them."""

from dataclasses import replace
from html import escape

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, about
from aggregator.replica.boards.ats.markup import TYPES, framed, structured
from aggregator.replica.boards.base import Scene
from aggregator.replica.wire import Answer, Ask, page, redirect

PAGE = 50
LOST = "https://www.jobvite.com/support/job-seeker-support/?invalid=1"


class Jobvite(AtsReplica):
    """`/{tenant}/search/?p=N` and `/{tenant}/job/{id}`."""

    name = "jobvite"
    hosts = ("jobs.jobvite.com", "www.jobvite.com")
    list_lacks = ("text", "pay", "employer", "posted", "workplace")
    detail_lacks = ("valid_through", "workplace")

    def id(self, index: int) -> str:
        """Letters and digits."""
        return f"o{70_000 + index}fw"

    def listed_as(self, slug: str) -> str:
        """The career site."""
        return f"https://jobs.jobvite.com/{slug}"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"https://jobs.jobvite.com/{tenant.slug}/job/{own}"

    def apply_url(self, tenant: Tenant, own: str) -> str:
        """The form."""
        return f"{self.url(tenant, own)}/apply"

    def card(self, scene: Scene, index: int) -> Ad:
        """A row; of several places it prints the number."""
        ad = super().card(scene, index)
        return ad if len(ad.places) == 1 else replace(ad, places=())

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of the list, or a posting; no tenant's address leads to the vendor's help."""
        if ask.host == "www.jobvite.com":
            return page(framed("Job Seeker Support", "<h1>Job Seeker Support</h1>"))
        slug, _, path = ask.path.strip("/").partition("/")
        mine = self.jobs(scene, slug)
        if mine is None:
            return redirect(LOST)
        if path == "search":
            return self._search(scene, slug, mine, ask)
        index = self.find_own(scene, path.removeprefix("job/"))
        return (
            redirect(f"{self.listed_as(slug)}/search/?error=404", 303)
            if index is None
            else posting(self.full(scene, index))
        )

    def _search(self, scene: Scene, slug: str, mine: list[int], ask: Ask) -> Answer:
        found = [index for index in mine if about(self.whole(scene, index), ask.query.get("q", ""))]
        start = int(ask.query.get("p", "0")) * PAGE if ask.path.endswith("/") else 0
        chosen = found[start : start + PAGE]
        ads = [self.card(scene, index) for index in chosen]
        rows = "".join(
            row(ad, slug, len(self.whole(scene, index).places)) for ad, index in zip(ads, chosen, strict=True)
        )
        shown = f'<div class="jv-pagination-text">{start + 1}-{start + len(ads)} of {len(found)}</div>'
        body = f'<table class="jv-job-list"><tbody>{rows}</tbody></table>{shown if len(found) > PAGE else ""}'
        nothing = '<p class="jv-page-search">No results found</p>'
        return page(framed("Search", body if ads else nothing), ads=tuple((ad, "card") for ad in ads))


def row(ad: Ad, slug: str, towns: int) -> str:
    """A row of the table."""
    where = ad.places[0].english if ad.places else f"{towns} Locations"
    kinds = " / ".join(TYPES[kind] for kind in ad.types)
    link = f'<a href="/{slug}/job/{ad.key.rpartition("/")[2]}">{escape(ad.title)}</a>'
    return (
        f'<tr><td class="jv-job-list-name">{link}</td><td class="jv-job-list-type">{kinds}</td>'
        f'<td class="jv-job-list-location">{where}</td></tr>'
    )


def posting(ad: Ad) -> Answer:
    """A posting's page; its structured data name no place."""
    where = '<span class="jv-inline-separator"></span>'.join(("Operations", *(town.english for town in ad.places)))
    text = ad.text.html() if ad.text else ""
    body = (
        f'<h2 class="jv-header">{escape(ad.title)}</h2><p class="jv-job-detail-meta">{where}</p>'
        f'<a class="jv-button-apply" href="{ad.apply_url}">Apply</a>'
        f'<div class="jv-job-detail-description"><h3>Description</h3>{text}</div>'
    )
    data = structured(ad, jobLocation=None, jobLocationType=None, industry="Operations")
    return page(framed(ad.title, body, data), ads=((ad, "full"),))
