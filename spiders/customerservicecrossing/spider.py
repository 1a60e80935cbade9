"""CustomerServiceCrossing: list pages are open, a posting's own page often stands behind a login."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from aggregator.crawling.sources import Search, Source
from aggregator.extract.page import Link, Outcome, Page, Reading
from spiders.bases import outcomes
from spiders.bases.board import BoardSpider
from spiders.bases.job_pages import described, structured
from spiders.bases.list_pages import listed
from spiders.bases.mail_rows import bare
from spiders.customerservicecrossing.addresses import is_job, key_of, list_address

_LOGIN = re.compile(r"lcsignin\.php|lclogin\.php|sign-?up|register|registration", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?<![a-z])(?:header|nav|navbar|footer|aside|top|topbar|modal|popup|sidebar|dropdown)(?![a-z])", re.IGNORECASE
)


class CustomerServiceCrossing(BoardSpider):
    """The customer-service site of the EmploymentCrossing network."""

    name = "customerservicecrossing"

    @classmethod
    def first_links(cls, source: Source, searches: Sequence[Search]) -> Iterator[Link]:
        """One list page per search; the latest jobs where there is none."""
        for search in searches or (Search(),):
            yield Link(url=list_address(source.homepage, search), role="list")

    @classmethod
    def read(cls, page: Page, source: Source) -> Reading:
        """A list's rows, a posting's own page, or the wall before it."""
        return (
            outcomes.strayed(page)
            or structured(page, source.name, is_job, key_of)
            or login_wall(page)
            or cls.open_text(page, source)
            or listed(page, source, is_job, key_of)
            or outcomes.walled(page, source.hosts)
            or outcomes.zero(page)
            or outcomes.unknown(page, "link to /job/id-")
        )

    @classmethod
    def posting_at(cls, url: str, source: Source) -> tuple[str, str] | None:
        """Key and address of a posting."""
        del source
        return (key_of(url), bare(url)) if is_job(url) else None

    @classmethod
    def open_text(cls, page: Page, source: Source) -> Reading | None:
        """The posting of a page at a posting's address, as far as it is open to guests."""
        if page.status >= 400 or not is_job(page.url):
            return None
        wall = outcomes.walled(page, source.hosts)
        return wall or described(page, source.name, key_of) or outcomes.closed(page)


def login_wall(page: Page) -> Reading | None:
    """The wall before a posting: a sign-up address, or a sign-up form in the middle of the posting's page."""
    if is_job(page.url):
        actions = (form.attrib["action"] for form in page.tree.css("form[action]") if not _is_aside(form.root))
        sign = next((found for action in actions if (found := _LOGIN.search(action))), None)
    else:
        sign = _LOGIN.search(urlsplit(page.url).path)
    return Reading(outcome=Outcome.LOGIN_WALL, problem=f"login wall ({sign[0]})") if sign else None


def _is_aside(form: HtmlElement) -> bool:
    """Whether a form is the small one that every page has at its edge, or in a window that opens on demand."""
    edges = (f"{up.tag} {up.get('class') or ''} {up.get('id') or ''}" for up in (form, *form.iterancestors()))
    return any(_ASIDE.search(edge) for edge in edges)
