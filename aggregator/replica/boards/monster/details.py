"""Monster's detail pages: sections of a list until 2020, JSON-LD since."""

from html import escape
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.monster.api import posting_of
from aggregator.replica.boards.schema import CONTEXT, script
from aggregator.replica.supply.data import table
from aggregator.replica.wire import Answer, page


def detail_page(ad: Ad, look: str) -> Answer:
    """The page of one ad."""
    head = f'<link rel="canonical" href="{ad.url}">'
    body = _summary(ad) if look == "2018" else f'<div id="app"><h1>{escape(ad.title)}</h1></div>{script(_wrapped(ad))}'
    text = ad.text.html() if ad.text else ""
    body += f'<div id="JobDescription">{text}</div>' if look == "2018" else ""
    title = escape(f"{ad.title} at {ad.employer.name if ad.employer else 'Monster'} | Monster.com")
    html = (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{body}</body></html>"
    )
    return page(html, ads=((ad, "full"),))


def _wrapped(ad: Ad) -> Any:
    """The posting bare, in a graph, or in a list of items."""
    node = posting_of(ad)
    if ad.index % 3 == 1:
        return {"@context": CONTEXT, "@graph": [{"@type": "WebPage", "name": ad.title}, node]}
    if ad.index % 3 == 2:
        items = [{"@type": "ListItem", "position": 1, "item": node}]
        return {"@context": CONTEXT, "@type": "ItemList", "itemListElement": items}
    return {"@context": CONTEXT, **node}


def _summary(ad: Ad) -> str:
    words = table("words_fields")["types"]["en"]
    rows = {
        "Company": ad.employer.name if ad.employer else "",
        "Location": ad.places[0].line if ad.places else "",
        "Job type": ", ".join(words[kind] for kind in ad.types),
        "Posted": f"{ad.posted:%m/%d/%Y}" if ad.posted else "",
        "Salary": ad.pay.line("en") if ad.pay else "",
    }
    cells = "".join(
        f'<dt class="key">{name}</dt><dd class="value">{escape(said)}</dd>' for name, said in rows.items() if said
    )
    return (
        f'<header class="job_header"><h1 class="title">{escape(ad.title)}</h1></header>'
        f'<section class="summary-section"><dl class="header">{cells}</dl></section>'
    )
