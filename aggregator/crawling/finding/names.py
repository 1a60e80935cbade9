"""What a company calls itself on its own page."""

from aggregator.extract.json_ld import documents
from aggregator.extract.page import Page
from aggregator.extract.said import line
from aggregator.extract.walk import mappings

KINDS = ("Organization", "Corporation", "LocalBusiness", "EmployerBrand")
LONGEST = 80


def company_name(page: Page) -> str | None:
    """The name by its structured data (`Organization`), or its `og:site_name`; None where it says none.

    The title is not read: it names the page.
    """
    if page.status >= 400:
        return None
    said = (line(node.get("name")) for one in documents(page) for node in mappings(one) if node.get("@type") in KINDS)
    metas = ("meta[property='og:site_name']::attr(content)", "meta[name='application-name']::attr(content)")
    named = [*said, *(line(page.tree.css(path).get()) for path in metas)]
    return next((name for name in named if name and len(name) <= LONGEST), None)
