"""Addresses compared: the part that says which vacancy is meant."""

import re
from urllib.parse import parse_qsl, urlsplit

_PASSING = re.compile(
    r"utm_.*|mtm_.*|gclid|fbclid|msclkid|ref|referer|referrer|source|src|sourceid|source_id|gh_src|lever-\w+|"
    r"jobboard|board|channel|campaign|cid|iis|iisn|trk|tracking.*|lang|locale|hl|from|medium|mode|session\w*|sid"
)
_LAST_STEPS = re.compile(r"/(?:apply|application|apply-now|candidate|kandideeri)$")
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_NUMBER = re.compile(r"(?<!\d)\d{4,20}(?!\d)")
_SHORT_NUMBER = re.compile(r"\d{1,3}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_CODE = re.compile(r"(?=[^/]{0,39}\d)(?=[^/]{0,39}[a-z])[0-9a-z]{8,40}")
_ID_NAMES = frozenset((
    "id", "jobid", "job_id", "job", "jk", "vid", "vacancy", "vacancyid", "position", "positionid", "req", "reqid",
    "gh_jid", "jid",
))  # fmt: skip
_GREENHOUSE = re.compile(r"/jobs/(\d{4,20})")


def address_key(url: str | None) -> str | None:
    """The address without scheme, `www.` and tracking; None unless something in it looks like a vacancy's id.

    A careers home page or a form that all vacancies of a house share has no such part, and proves nothing.

    >>> address_key("https://jobs.lever.co/acme/0b1c2d3e-0000-4444-8888-123456789abc/apply?lever-source=indeed")
    'jobs.lever.co/acme/0b1c2d3e-0000-4444-8888-123456789abc'
    >>> address_key("https://www.acme.example/careers/?utm_source=x") is None
    True
    >>> address_key("https://acme.example/careers?gh_jid=4012345") == address_key(
    ...     "https://boards.greenhouse.io/acme/jobs/4012345")
    True
    >>> address_key("https://acme.example/2026/careers"), address_key("http://acme.example/job?id=77&ref=a")
    (None, 'acme.example/job?id=77')
    """
    try:
        parts = urlsplit((url or "")[:2000].strip())
        host = (parts.hostname or "").removeprefix("www.")
        asked = sorted((k, v) for k, v in parse_qsl(parts.query) if not _PASSING.fullmatch(k.lower()))
    except ValueError:
        return None
    path = _LAST_STEPS.sub("", parts.path.rstrip("/").lower())
    if not host or not (_names_one(path) or any(_is_id(key.lower(), value.lower()) for key, value in asked)):
        return None
    return _greenhouse(host, path, dict(asked)) or host + path + _query(asked)


def _names_one(path: str) -> bool:
    if _UUID.search(path) or any(not _YEAR.fullmatch(number) for number in _NUMBER.findall(path)):
        return True
    return any(_CODE.fullmatch(part) for segment in path.split("/") for part in (segment, segment.rpartition("-")[2]))


def _is_id(name: str, value: str) -> bool:
    return _names_one(value) or (name in _ID_NAMES and bool(_SHORT_NUMBER.fullmatch(value)))


def _query(asked: list[tuple[str, str]]) -> str:
    return "?" + "&".join(f"{key}={value}" for key, value in asked) if asked else ""


def _greenhouse(host: str, path: str, asked: dict[str, str]) -> str | None:
    # Greenhouse numbers its jobs across all customers, and shows them on several hosts and inside customers' pages.
    found = _GREENHOUSE.search(path) if host.endswith("greenhouse.io") else None
    number = found[1] if found else asked.get("gh_jid")
    return f"greenhouse/{number}" if number else None
