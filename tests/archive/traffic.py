"""Files of saved traffic, made by hand for tests: HAR, WARC, MHTML, mails."""

import base64
import gzip
import json
import quopri
from pathlib import Path

PAGES = Path(__file__).parents[1] / "pages"
SEARCH, DETAIL, WALL = "indeed/search-2026", "indeed/detail-a", "indeed/wall-cloudflare"
KEYS = ("3f2a91c07be84d56", "a41b7c90de2f5836")
LIST = "https://www.customerservicejobs.com/jobs/"
AT = "2026-11-20T09:00:00Z"


def page_of(case):
    (file,) = (PAGES / case).glob("page.*")
    return file.read_text(encoding="utf-8")


def a_list(*numbers):
    """A list of the niche board: cards that say employer and place."""
    rows = "".join(
        f'<li class="job"><a href="/job/care-agent-{n}">Care Agent {n}</a> <span class="company">Pot {n}</span>'
        f'<span class="location">Austin, TX</span></li>'
        for n in numbers
    )
    return f"<html><title>Jobs</title><ul>{rows}</ul></html>"


def a_detail(number, **more):
    """The page of a posting on the niche board, under a key that its list does not show."""
    posting = {
        "@context": "https://schema.org", "@type": "JobPosting", "title": f"Care Agent {number}",
        "description": f"Help people on line {number}.", "datePosted": "2026-11-18", **more,
    }  # fmt: skip
    return f'<html><script type="application/ld+json">{json.dumps(posting)}</script></html>'


def detail_url(number):
    return f"https://www.customerservicejobs.com/job/care-agent-{number}"


def entry(url, text, *, status=200, kind="text/html", packed=False, **more):
    content = {"mimeType": kind, "text": base64.b64encode(text.encode()).decode() if packed else text}
    if packed:
        content["encoding"] = "base64"
    headers = [{"name": "Content-Type", "value": kind}, {"name": "content-encoding", "value": "br"}]
    return {
        "startedDateTime": AT, "request": {"method": "GET", "url": url, **more},
        "response": {"status": status, "headers": headers, "content": content},
    }  # fmt: skip


def har(*entries):
    return json.dumps({"log": {"version": "1.2", "pages": [{"entries": [1]}], "entries": list(entries)}}).encode()


def http(body, *, status="200 OK", kind="text/html; charset=utf-8", headers=()):
    raw = body if isinstance(body, bytes) else body.encode()
    lines = (f"HTTP/1.1 {status}", f"Content-Type: {kind}", *headers)
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + raw


def record(kind, url, block, *, name="", beside="", length=None):
    lines = [
        "WARC/1.0", f"WARC-Type: {kind}", f"WARC-Target-URI: {url}", f"WARC-Date: {AT}",
        f"Content-Length: {len(block) if length is None else length}",
    ]  # fmt: skip
    lines += [f"WARC-Record-ID: {name}"] if name else []
    lines += [f"WARC-Concurrent-To: {beside}"] if beside else []
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def response(url, body, **more):
    return record("response", url, http(body, **more))


def warc_gz(*records):
    return b"".join(map(gzip.compress, records))


def mhtml(url, page, *parts, encoding="quoted-printable", kind='text/html; charset="utf-8"'):
    mark = "----MultipartBoundary--x----"
    head = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {url}\r\nSubject: Jobs\r\n"
        f"Date: Fri, 20 Nov 2026 09:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="{mark}"\r\n\r\n'
    )
    raw = page if isinstance(page, bytes) else page.encode()
    body = quopri.encodestring(raw) if encoding == "quoted-printable" else base64.encodebytes(raw)
    first = f"--{mark}\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n".encode() + body
    others = [f"--{mark}\r\n".encode() + part for part in parts]
    return head.encode() + b"\r\n".join([first, *others, f"--{mark}--\r\n".encode()])


def mail(body, *, kind="text/plain; charset=utf-8", encoding="8bit", date="Mon, 23 Nov 2026 06:00:00 +0200"):
    return (
        f"From: Alerts <alerts@board.example>\nTo: Mari Maasikas <mari.maasikas@home.example>\n"
        f"Subject: Mari, 2 new jobs\nDate: {date}\nMIME-Version: 1.0\nContent-Type: {kind}\n"
        f"Content-Transfer-Encoding: {encoding}\n\n{body}"
    ).encode()
