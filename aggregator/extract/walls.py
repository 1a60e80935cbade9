"""A wall or an empty page? Asked only where the data that a page should carry are absent."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from urllib.parse import unquote, urlsplit

from aggregator.extract.addresses import host_of, registrable_domain
from aggregator.extract.page import Outcome, Page
from aggregator.extract.text import plain_text
from aggregator.extract.wall_signs import GENERAL, NOT_TITLES, WALLS, Signs

__all__ = ["NOT_TITLES", "Wall", "classify", "is_no_title", "page_title"]

THIN = 2500
"""Characters of visible text below which a page says almost nothing; challenge pages stay well under it."""
_LOOK_AT = 400_000
_TITLE = re.compile(r"<title\b[^>]{0,300}>([^<]{0,600})", re.IGNORECASE)
_PAGE_TYPE = re.compile(r"PAGE_TYPE[\"']?\s{0,9}[:=]\s{0,9}[\"'](captcha|under_attack|block\w{0,30})", re.IGNORECASE)
_FOR_SALE = re.compile(r"\bdomain\b.{0,80}\bfor sale\b|\bdomain\b.{0,40}\bparked\b|\bparked\b.{0,40}\bdomain\b")
_LOGIN_STEPS = {"login", "log-in", "log_in", "signin", "sign-in", "sign_in", "auth", "authwall", "uas", "sso", "logon"}
_REFUSING = {401, 402, 403, 405, 406, 407, 418, 423, 429, 451, 503}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall:
    """What stands between us and the page."""

    outcome: Outcome
    """What the page counts as."""
    problem: str
    """One line for people: the wall, and the sign it was known by."""


def classify(page: Page, hosts: Iterable[str] = ()) -> Wall | None:
    """The wall that a page is, or None where nothing speaks for one.

    Call it only where the expected data are absent: ordinary pages carry the vendors' scripts too. `hosts` are the
    board's own host patterns; an answer from elsewhere is a redirect. Looked at in this order: headers, final address,
    title, body, then the status by itself, for what most walls share says least.
    """
    return next(_walls(page, tuple(hosts)), None)


def page_title(page: Page) -> str:
    """The page's `<title>` on one line, "" where it has none."""
    found = _TITLE.search(page.text, 0, _LOOK_AT)
    return " ".join(html.unescape(found[1]).split()) if found else ""


def is_no_title(title: str) -> bool:
    """Whether a "title" is that of a wall or an error page.

    >>> is_no_title("Just a moment..."), is_no_title("Attention Required! | Cloudflare"), is_no_title("Sign Installer")
    (True, True, False)
    """
    whole = " ".join(title.split()).casefold()
    return any(part.strip(" .…!") in NOT_TITLES for part in (whole, re.split(r" [|–—-] ", whole, maxsplit=1)[0]))


def _walls(page: Page, hosts: tuple[str, ...]) -> Iterator[Wall]:
    yield from _by_headers(page)
    yield from _by_address(page, hosts)
    yield from _by_title(page_title(page), WALLS)
    yield from _by_marks(page)
    yield from _by_title(page_title(page), GENERAL)
    yield from _by_thin_body(page)
    yield from _by_status(page)


def _by_headers(page: Page) -> Iterator[Wall]:
    for signs in WALLS:
        for name, part in signs.headers:
            if name in page.headers and part in page.headers[name].lower():
                yield _wall(signs, f"header {name}: {page.headers[name][:60]}")
    if page.status in (202, 403, 429, 503) and (wait := page.headers.get("retry-after")):
        problem = f"rate limit (status {page.status}, Retry-After: {wait[:40]})"
        yield Wall(outcome=Outcome.BLOCKED, problem=problem)


def _by_address(page: Page, hosts: tuple[str, ...]) -> Iterator[Wall]:
    asked, got = host_of(page.requested_url or page.url), host_of(page.url)
    steps = {step.partition(".")[0] for step in unquote(urlsplit(page.url).path).lower().split("/")}
    if steps & _LOGIN_STEPS or got.partition(".")[0] in _LOGIN_STEPS:
        yield Wall(outcome=Outcome.LOGIN_WALL, problem=f"a login wall (led to {page.url[:120]})")
    own = (
        any(fnmatch(got, pattern) for pattern in hosts)
        if hosts
        else registrable_domain(asked) == registrable_domain(got)
    )
    if got and not own:
        yield from _by_title(page_title(page), [signs for signs in WALLS if signs.outcome == Outcome.SERVICE_CLOSED])
        yield Wall(
            outcome=Outcome.REDIRECTED, problem=f"redirected to {got}" + (f" from {asked}" if asked != got else "")
        )


def _by_title(title: str, walls: Iterable[Signs]) -> Iterator[Wall]:
    lower = title.casefold()
    if _FOR_SALE.search(lower):
        yield Wall(outcome=Outcome.SERVICE_CLOSED, problem=f"a domain for sale (title {title[:80]!r})")
    for signs in walls:
        if any(_begins(lower, words) for words in signs.titles):
            yield _wall(signs, f"title {title[:80]!r}")


def _begins(title: str, words: str) -> bool:
    """Whether a title is those words, with at most a name behind a dash or bar: not "Sign In Clerk"."""
    return title.startswith(words) and not re.match(r"\s?\w", title[len(words) :])


def _by_marks(page: Page) -> Iterator[Wall]:
    if found := _PAGE_TYPE.search(page.text, 0, _LOOK_AT):
        yield Wall(outcome=Outcome.BLOCKED, problem=f"Indeed's captcha page (PAGE_TYPE {found[1]!r})")
    body = page.text[:_LOOK_AT].lower()
    for signs in WALLS:
        if met := next((mark for mark in signs.marks if mark in body), None):
            yield _wall(signs, met)
        if pair := next((pair for pair in signs.both if pair[0] in body and pair[1] in body), None):
            yield _wall(signs, " and ".join(pair))


def _by_thin_body(page: Page) -> Iterator[Wall]:
    if page.status not in _REFUSING and len(plain_text(page.text)) >= THIN:
        return
    body = page.text[:_LOOK_AT].lower()
    for signs in (*WALLS, *GENERAL):
        if met := next((mark for mark in signs.thin if mark in body), None):
            yield _wall(signs, met)
        if pair := next((pair for pair in signs.both if pair[0] in body and pair[1] in body), None):
            yield _wall(signs, " and ".join(pair))


def _by_status(page: Page) -> Iterator[Wall]:
    size = f"status {page.status}, a body of {len(page.text)} characters"
    if page.status == 429:
        yield Wall(outcome=Outcome.BLOCKED, problem=f"rate limit ({size})")
    elif page.status == 401:
        yield Wall(outcome=Outcome.LOGIN_WALL, problem=f"a login wall ({size})")
    elif page.status in (402, 403, 405, 406, 407, 418, 423, 451):
        yield Wall(outcome=Outcome.BLOCKED, problem=f"a refusal ({size})")
    elif page.status == 202 and len(page.text) < THIN:
        yield Wall(outcome=Outcome.BLOCKED, problem=f"a challenge or a delay ({size})")
    elif page.status == 410:
        yield Wall(outcome=Outcome.SERVICE_CLOSED, problem="gone for good (status 410)")
    elif 300 <= page.status < 400:
        goal = page.headers.get("location", "")
        outcome = Outcome.LOGIN_WALL if _is_login(goal) else Outcome.REDIRECTED
        yield Wall(outcome=outcome, problem=f"sent on to {goal[:120] or 'nowhere'} (status {page.status})")
    elif page.status >= 400:
        yield Wall(outcome=Outcome.FAILED, problem=f"no page ({size})")
    elif not page.text.strip():
        yield Wall(outcome=Outcome.FAILED, problem="an empty page (0 characters)")


def _is_login(address: str) -> bool:
    return bool(set(re.split(r"[/?=.&]", address.lower())) & _LOGIN_STEPS)


def _wall(signs: Signs, sign: str) -> Wall:
    return Wall(outcome=signs.outcome, problem=f"{signs.wall} ({sign})")
