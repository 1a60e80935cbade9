"""SAP SuccessFactors' older pages: one XML answer for each company."""

from html import escape

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant
from aggregator.replica.boards.ats.markup import TYPES, WORKPLACES
from aggregator.replica.boards.base import Scene
from aggregator.replica.wire import Answer, Ask, text

HOST = "career5.successfactors.eu"


class SuccessFactorsXml(AtsReplica):
    """`/career?company=…&career_ns=job_listing_summary&resultType=XML`."""

    name = "successfactors_xml"
    hosts = (HOST,)
    detail_lacks = ("valid_through", "apply_url")
    one_place = True

    def listed_as(self, slug: str) -> str:
        """The company's page."""
        return f"https://{HOST}/career?company={slug}"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"https://{HOST}/career?career_ns=job_listing&company={tenant.slug}&career_job_req_id={own}"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The list."""
        mine = self.jobs(scene, ask.query.get("company", ""))
        if mine is None or ask.path != "/career" or ask.query.get("resultType") != "XML":
            return None
        ads = [self.full(scene, index) for index in mine]
        jobs = "".join(map(job, ads))
        return text(f"<Job-Listing>{jobs}</Job-Listing>", "text/xml; charset=utf-8", tuple((ad, "full") for ad in ads))


def job(ad: Ad) -> str:
    """A job; one of its fields has no name."""
    fields = {
        "Posting Location": ad.places[0].english,
        "Employment Type": ", ".join(TYPES[kind] for kind in ad.types),
        "Work Setting": WORKPLACES.get(ad.workplace or "", ""),
        "Pay Range": ad.pay.line("en") if ad.pay else "",
    }
    shown = "".join(
        f"<filter{number}><label>{label}</label><value>{escape(value)}</value></filter{number}>"
        for number, (label, value) in enumerate(fields.items())
        if value
    )
    return (
        f"<Job><JobTitle>{escape(ad.title)}</JobTitle><ReqId>{ad.key.rpartition('/')[2]}</ReqId>"
        f"<Posted-Date>{ad.posted:%m/%d/%Y}</Posted-Date><><label>None</label><value>[[filter9]]</value></>"
        f"<Job-Description><![CDATA[{ad.text.html() if ad.text else ''}]]></Job-Description>{shown}</Job>"
    )
