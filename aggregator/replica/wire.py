"""What the server is asked and what it answers."""

from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from aggregator.replica.ad import Ad

HTML = "text/html; charset=utf-8"
REASONS = {
    200: "OK", 202: "Accepted", 301: "Moved Permanently", 302: "Found", 307: "Temporary Redirect", 400: "Bad Request",
    401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 410: "Gone",
    429: "Too Many Requests", 500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ask:
    """One request."""

    method: str
    host: str
    """In lower case, without port."""
    target: str
    """Path and query as sent."""
    body: bytes = b""
    head: bytes = b""
    """Request line and headers as sent."""

    @property
    def headers(self) -> dict[str, str]:
        """The headers, names in lower case."""
        lines = self.head.decode("latin-1").split("\r\n")[1:]
        return {name.strip().lower(): said.strip() for name, _, said in (line.partition(":") for line in lines)}

    @property
    def path(self) -> str:
        """The path alone, as sent."""
        return urlsplit(self.target).path

    @property
    def query(self) -> dict[str, str]:
        """The query's parameters, decoded; of a repeated one the last."""
        return dict(parse_qsl(urlsplit(self.target).query, keep_blank_values=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One response, and how it is brought."""

    status: int = 200
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    content_type: str = HTML
    ads: tuple[tuple[Ad, str], ...] = field(default=(), repr=False)
    """What it prints: ad and depth (`card`, `full`), for the truth."""
    delay: float = 0.0
    """Seconds to wait before the first byte."""
    sent: int | None = None
    """How many bytes of the body are really sent before the connection is cut; None for all."""
    drop: bool = False
    """Close the connection without a word."""
    kept: bool = True
    """Whether the same answer serves again; not where it depends on more than the address."""

    def encode(self, day: str) -> bytes:
        """Head and body as sent; `day` is the Date header."""
        head = [
            f"HTTP/1.1 {self.status} {REASONS.get(self.status, 'Unknown')}",
            f"Date: {day}",
            f"Content-Type: {self.content_type}",
            f"Content-Length: {len(self.body)}",
            *(f"{name}: {value}" for name, value in self.headers),
        ]
        body = self.body if self.sent is None else self.body[: self.sent]
        return "\r\n".join(head).encode("latin-1", "replace") + b"\r\n\r\n" + body


def page(html: str, *, status: int = 200, ads: tuple[tuple[Ad, str], ...] = ()) -> Answer:
    """An HTML page in UTF-8."""
    return Answer(status=status, body=html.encode(), ads=ads)


def text(body: str, content_type: str = "text/plain; charset=utf-8", ads: tuple[tuple[Ad, str], ...] = ()) -> Answer:
    """Any other text in UTF-8."""
    return Answer(body=body.encode(), content_type=content_type, ads=ads)


def redirect(url: str, status: int = 302) -> Answer:
    """A redirect to an address."""
    return Answer(status=status, headers=(("Location", url),))


def not_found(title: str = "Page Not Found") -> Answer:
    """A 404 page."""
    html = f"<!doctype html><html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>"
    return page(html, status=404)
