"""iCIMS portals: pages inside a frame, labels before values, structured data with dates that are made up."""

from html import escape

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, about
from aggregator.replica.boards.ats.markup import TYPES, WORKPLACES, american, coded, framed, structured
from aggregator.replica.boards.base import Scene
from aggregator.replica.wire import Answer, Ask, page

PAGE = 4


class Icims(AtsReplica):
    """`/jobs/search?pr=N` and `/jobs/{id}/{slug}/job`."""

    name = "icims"
    hosts = ("*.icims.com",)
    list_lacks = ("text", "pay", "employer")
    detail_lacks = ("valid_through",)

    def key_prefix(self, tenant: Tenant) -> str:
        """The portal."""
        return f"careers-{tenant.slug}"

    def listed_as(self, slug: str) -> str:
        """The portal's list."""
        return f"https://careers-{slug}.icims.com/jobs/search"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"https://careers-{tenant.slug}.icims.com/jobs/{own}/agent/job"

    def apply_url(self, tenant: Tenant, own: str) -> str:
        """The form."""
        return f"{self.url(tenant, own)}?mode=apply&apply=yes"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of the list, or a posting; without the frame's mark the frame alone."""
        mine = self.jobs(scene, ask.host.partition(".")[0].removeprefix("careers-"))
        if mine is None:
            return None
        if ask.query.get("in_iframe") != "1":
            return page(framed("Careers", '<div id="icims_iframe_span"></div>'))
        if ask.path == "/jobs/search":
            return self._list(scene, mine, ask)
        own = ask.path.removeprefix("/jobs/").partition("/")[0]
        index = next((index for index in mine if self.id(index) == own), None)
        return None if index is None else posting(scene, self.full(scene, index))

    def _list(self, scene: Scene, mine: list[int], ask: Ask) -> Answer:
        found = [index for index in mine if about(self.whole(scene, index), ask.query.get("searchKeyword", ""))]
        start = int(ask.query.get("pr", "0")) * PAGE
        ads = [self.card(scene, index) for index in found[start : start + PAGE]]
        if not ads:
            said = '<div class="iCIMS_NoResults">Sorry, no jobs were found that match your search criteria.</div>'
            return page(framed("Job Listings", f'<div class="iCIMS_ListingsPage">{said}</div>'))
        rows = "".join(card(ad) for ad in ads)
        number, last = start // PAGE + 1, -(-len(found) // PAGE)
        body = f'<ul class="iCIMS_JobsTable">{rows}</ul><div class="iCIMS_PagingBatch">Page {number} of {last}</div>'
        return page(framed("Job Listings", body), ads=tuple((ad, "card") for ad in ads))


def card(ad: Ad) -> str:
    """A card of the list."""
    link = f'<a class="iCIMS_Anchor" href="{ad.url}?in_iframe=1"><h3>{escape(ad.title)}</h3></a>'
    return f'<li class="iCIMS_JobCardItem"><div class="row">{header(ad)}<div class="title">{link}</div></div></li>'


def header(ad: Ad) -> str:
    """The labelled fields of list and posting."""
    where = " | ".join(map(coded, ad.places))
    tags = {
        "Position Type": ", ".join(TYPES[kind] for kind in ad.types),
        "Location Type": WORKPLACES.get(ad.workplace or "", ""),
        "Pay Range": ad.pay.line("en") if ad.pay else "",
    }
    shown = "".join(
        f'<div class="iCIMS_JobHeaderTag"><dt>{label}</dt><dd><span>{escape(said)}</span></dd></div>'
        for label, said in tags.items()
        if said
    )
    day = f'<span class="sr-only field-label">Posted Date</span><span title="{american(ad)} 9:05 AM">lately</span>'
    return (
        f'<div class="header left"><span class="sr-only field-label">Job Locations</span><span>{where}</span></div>'
        f'<div class="header right">{day if ad.posted else ""}</div><dl class="iCIMS_JobHeaderGroup">{shown}</dl>'
    )


def posting(scene: Scene, ad: Ad) -> Answer:
    """A posting inside the frame."""
    today = scene.today
    made_up = {"datePosted": f"{today.year - 2}-{today:%m-%d}", "validThrough": f"{today.year + 1}-{today:%m-%d}"}
    body = (
        f'<div class="iCIMS_JobContent"><div class="iCIMS_JobsTable"><div class="row"><h1 class="iCIMS_Header">'
        f"{escape(ad.title)}</h1>{header(ad)}</div></div>{sections(ad)}"
        f'<a class="iCIMS_ApplyOnlineButton" href="{ad.apply_url}&amp;in_iframe=1&amp;hashed=-12">Apply</a></div>'
    )
    return page(framed(ad.title, body, structured(ad, **made_up)), ads=((ad, "full"),))


def sections(ad: Ad) -> str:
    """The text, each of its headings over a section."""
    shown = []
    for block in ad.text.blocks if ad.text else ():
        if block.kind == "heading":
            shown.append(f'<h2 class="iCIMS_InfoField_Job">{escape(block.plain())}</h2>')
        else:
            text = f'<div class="iCIMS_Expandable_Text">{block.html()}</div>'
            shown.append(f'<div class="iCIMS_InfoMsg_Job">{text}</div>')
    return "".join(shown)
