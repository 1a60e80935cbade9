"""What each kind of fault does to an answer."""

import gzip
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from urllib.parse import urlsplit

from aggregator.replica.walls import wall
from aggregator.replica.wire import Answer, Ask, page, redirect

Given = Callable[[], Answer]
MEGABYTE = 1 << 20


def _wall(_ask: Ask, _given: Given, value: str) -> Answer:
    return wall(value)


def _status(_ask: Ask, _given: Given, value: str) -> Answer:
    """`503`, or `429 30` with the seconds of Retry-After."""
    code, _, wait = value.partition(" ")
    headers = (("Retry-After", wait),) if wait else ()
    return replace(
        page(f"<html><head><title>{code}</title></head><body>{code}</body></html>"), status=int(code), headers=headers
    )


def _slow(_ask: Ask, given: Given, value: str) -> Answer:
    return replace(given(), delay=float(value or 1))


def _cut(_ask: Ask, given: Given, value: str) -> Answer:
    """Sends a share of the body (a half, or `value`) of the length that it declares."""
    answer = given()
    return replace(answer, sent=int(len(answer.body) * float(value or 0.5)))


def _drop(_ask: Ask, _given: Given, _value: str) -> Answer:
    return Answer(drop=True)


def _redirect(_ask: Ask, _given: Given, value: str) -> Answer:
    return redirect(value)


def _redirect_private(_ask: Ask, _given: Given, value: str) -> Answer:
    return redirect(value or "http://169.254.169.254/latest/meta-data/")


def _redirect_loop(ask: Ask, _given: Given, value: str) -> Answer:
    """Never ends: a new address each time, or with the value `closed` three addresses in a ring."""
    turn = int(ask.query.get("turn", "0")) + 1
    return redirect(f"{urlsplit(ask.target).path}?turn={turn % 3 if value == 'closed' else turn}")


def _broken_json(_ask: Ask, given: Given, _value: str) -> Answer:
    """Every object loses the colon before its first nested object or list, in scripts and in JSON bodies."""
    answer = given()
    return replace(answer, body=re.sub(rb'":\s*([\[{])', rb'" \1', answer.body))


def _wrong_encoding(_ask: Ask, given: Given, value: str) -> Answer:
    """Declares UTF-8 and sends Windows-1257 (Baltic), or with the value `header` the other way round."""
    answer = given()
    if value == "header":
        return replace(answer, content_type="text/html; charset=windows-1257")
    said = answer.body.decode("utf-8", "replace")
    return replace(answer, body=said.encode("cp1257", "xmlcharrefreplace"))


def _gzip_bomb(_ask: Ask, _given: Given, value: str) -> Answer:
    headers = (("Content-Encoding", "gzip"),)
    return Answer(body=_bomb(int(value or 300)), headers=headers)


@cache
def _bomb(megabytes: int) -> bytes:
    return gzip.compress(b"<html>" + b" " * (megabytes * MEGABYTE), 9)


def _huge(_ask: Ask, given: Given, value: str) -> Answer:
    filler = b"<p>" + b"x" * (int(value or 50) * MEGABYTE) + b"</p>"
    return replace(given(), body=given().body.replace(b"</body>", filler + b"</body>"))


def _deep(_ask: Ask, given: Given, value: str) -> Answer:
    depth = int(value or 20_000)
    return replace(given(), body=b"<html><body>" + b"<div>" * depth + b"</body></html>")


def _bad_retry_after(_ask: Ask, _given: Given, value: str) -> Answer:
    return replace(wall("rate_limit"), headers=(("Retry-After", value or "Wed, 21 Oct 2099 07:28:00 GMT"),))


_TOTAL = re.compile(
    rb'("(?:total\w*|count|numberRecords|\w*TotalJobsCount|hits|foundCount)"\s*:\s*)(\d+)', re.IGNORECASE
)


def _lying_total(_ask: Ask, given: Given, value: str) -> Answer:
    """Every total of a JSON answer is larger by 1,000 (or by `value`) than it is."""
    more = int(value or 1000)
    answer = given()
    return replace(answer, body=_TOTAL.sub(lambda m: m[1] + str(int(m[2]) + more).encode(), answer.body))


def _padded(_ask: Ask, given: Given, value: str) -> Answer:
    """30 (or `value`) megabytes of white space behind the answer, as some servers' pretty printers write between."""
    answer = given()
    return replace(answer, body=answer.body + b" " * (int(value or 30) * MEGABYTE))


def _retyped(_ask: Ask, given: Given, value: str) -> Answer:
    """One field (`value`) of a JSON answer is an object where it was a text or a number."""
    answer = given()
    field = re.escape(value.encode())
    body = re.sub(rb'("' + field + rb'"\s*:\s*)("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?)', rb'\1{"v": \2}', answer.body)
    return replace(answer, body=body)


def _maintenance(_ask: Ask, _given: Given, _value: str) -> Answer:
    """A page for people, status 200, where a feed's answer was due."""
    return page("<html><head><title>Maintenance</title></head><body><p>We will be back soon.</p></body></html>")


MISCHIEF: Mapping[str, Callable[[Ask, Given, str], Answer]] = {
    "wall": _wall, "status": _status, "slow": _slow, "cut": _cut, "drop": _drop, "redirect": _redirect,
    "redirect_private": _redirect_private, "redirect_loop": _redirect_loop, "broken_json": _broken_json,
    "wrong_encoding": _wrong_encoding, "gzip_bomb": _gzip_bomb, "huge": _huge, "deep": _deep,
    "odd_retry_after": _bad_retry_after, "lying_total": _lying_total, "padded": _padded, "retyped": _retyped,
    "maintenance": _maintenance,
}  # fmt: skip
