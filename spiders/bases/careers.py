"""Links of a company's site that lead to its open positions."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from aggregator.extract.addresses import canonical
from aggregator.extract.page import Link, Page
from spiders.bases.card_fields import line_of
from spiders.bases.job_links import anchors, is_job_address
from spiders.bases.job_words import NOT_JOBS

_PATH = re.compile(
    r"/(?:careers?|jobs?|vacanc(?:y|ies)|open-?positions?|positions|openings|join-?us|join-our-team|work-?with-us|work-?for-us|hiring"
    r"|karj(?:ää|aa)r|t(?:öö|oo)pakkumi(?:ne|sed)|vabad-(?:t(?:öö|oo))?kohad|tule-t(?:öö|oo)le|t(?:öö|oo)koha?d|t(?:öö|oo)-?meil|toole|tööle|varbamine)"
    r"(?=[/.?]|$)",
    re.IGNORECASE,
)
_TEXT = re.compile(
    r"careers?|jobs?|vacanc(?:y|ies)|open (?:positions?|roles|jobs|vacancies)|current (?:openings|vacancies)"
    r"|job (?:openings|offers)|openings"
    r"|join (?:us|our team)|work (?:with|for|at) (?:us|\w{2,30})|we(?:['’]re| are) hiring"
    r"|all (?:jobs|positions|vacancies)|see (?:all |our |open ){0,3}(?:jobs|positions|vacancies|openings)"
    r"|karjäär(?: meil|ileht)?|(?:meie )?(?:avatud |vabad )?(?:tööpakkumised|töökohad|ametikohad|positsioonid)"
    r"|tule (?:meile )?tööle"
    r"|töö (?:meil|meie juures)|tööpakkumine|liitu (?:meiega|tiimiga|meie tiimiga)|vabad kohad|kandideeri",
    re.IGNORECASE,
)
MAX_LINKS = 200


def is_careers_address(url: str) -> bool:
    """Whether an address speaks of open positions.

    >>> is_careers_address("https://acme.example/karj%C3%A4%C3%A4r/"), is_careers_address("https://acme.example/shop")
    (True, False)
    """
    return bool(_PATH.search(unquote(urlsplit(url).path)))


def is_position_address(url: str) -> bool:
    """Whether an address is a job's, or lies below a careers page."""
    path = unquote(urlsplit(url).path).rstrip("/")
    found = _PATH.search(path)
    below = bool(found and path[found.end() :].strip("/"))
    return is_job_address(url) or (below and NOT_JOBS.isdisjoint(path.lower().strip("/").split("/")))


def position_links(page: Page) -> tuple[Link, ...]:
    """Pages that look like one position's."""
    return _distinct(page, (url for _, url in anchors(page.tree.root, page.url) if is_position_address(url)), "detail")


def careers_links(page: Page) -> tuple[Link, ...]:
    """Pages that look like a list of positions, by address or by the words of the link."""
    return _distinct(page, _careers(page), "list")


def _careers(page: Page) -> Iterator[str]:
    for anchor, url in anchors(page.tree.root, page.url):
        text = line_of(anchor) or ""
        if not is_position_address(url) and (is_careers_address(url) or _TEXT.fullmatch(text.strip(" »›→>!"))):
            yield url


def _distinct(page: Page, urls: Iterator[str], role: str) -> tuple[Link, ...]:
    here = canonical(page.url)
    found = dict.fromkeys(one for url in urls if (one := canonical(url)) != here)
    return tuple(Link(url=url, role="detail" if role == "detail" else "list") for url in list(found)[:MAX_LINKS])
