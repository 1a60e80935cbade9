"""A small HTTP/1.1 server with keep-alive, fast enough to stand behind a benchmark."""

import asyncio
from collections.abc import Callable

from aggregator.replica.admin import administer, is_admin
from aggregator.replica.replica import Replica
from aggregator.replica.wire import Answer, Ask

MOST_HEAD = 64 << 10
MOST_BODY = 4 << 20


class Connection(asyncio.Protocol):
    """One client's connection; requests are answered one after another."""

    def __init__(self, replica: Replica) -> None:
        self._replica = replica
        self._buffer = b""
        self._waiting = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember where to write."""
        self._transport: asyncio.Transport = transport  # type: ignore[assignment]

    def data_received(self, data: bytes) -> None:
        """Answer every whole request that has come in."""
        self._buffer += data
        while not self._waiting and not self._transport.is_closing():
            ask = self._next()
            if ask is None:
                return
            self._serve(ask)

    def _next(self) -> Ask | None:
        end = self._buffer.find(b"\r\n\r\n")
        if end < 0:
            if len(self._buffer) > MOST_HEAD:
                self._transport.abort()
            return None
        head = self._buffer[:end]
        parsed = parse_head(head)
        if parsed is None or parsed[3] > MOST_BODY:
            self._transport.abort()
            return None
        method, host, target, length = parsed
        if len(self._buffer) < end + 4 + length:
            return None
        body = self._buffer[end + 4 : end + 4 + length]
        self._buffer = self._buffer[end + 4 + length :]
        return Ask(method, host, target, body, head)

    def _serve(self, ask: Ask) -> None:
        if is_admin(ask):
            answer = administer(self._replica, ask)
            wire = answer.encode("Thu, 01 Jan 1970 00:00:00 GMT")
        else:
            answer, wire = self._replica.respond(ask)
        if ask.method == "HEAD":
            wire = wire[: wire.index(b"\r\n\r\n") + 4]
        if answer.delay:
            self._waiting = True
            asyncio.get_running_loop().call_later(answer.delay, self._late, answer, wire)
        else:
            self._bring(answer, wire)

    def _late(self, answer: Answer, wire: bytes) -> None:
        self._waiting = False
        self._bring(answer, wire)
        self.data_received(b"")

    def _bring(self, answer: Answer, wire: bytes) -> None:
        if answer.drop:
            self._transport.abort()
            return
        self._transport.write(wire)
        if answer.sent is not None:
            self._transport.close()


def parse_head(head: bytes) -> tuple[str, str, str, int] | None:
    """Method, host (lower case, no port), target and body length of a request's head; None where it is none.

    A target in absolute form (as proxies get it) gives its own host.

    >>> parse_head(b"GET /jobs?q=a HTTP/1.1\\r\\nHost: WWW.Indeed.com:80")
    ('GET', 'www.indeed.com', '/jobs?q=a', 0)
    """
    lines = head.decode("latin-1").split("\r\n")
    parts = lines[0].split(" ")
    if len(parts) != 3:
        return None
    host, length = "", 0
    for line in lines[1:]:
        name, _, value = line.partition(":")
        name = name.lower()
        if name == "host":
            host = value.strip().lower().partition(":")[0]
        elif name == "content-length":
            length = int(value) if value.strip().isdigit() else 0
    target = parts[1]
    if "://" in target[:8]:
        host, _, rest = target.partition("://")[2].partition("/")
        host, target = host.lower().partition(":")[0], f"/{rest}"
    return parts[0], host, target, length


async def serve(replica: Replica, port: int, listening: Callable[[int], None], stop: asyncio.Event) -> None:
    """Serve on 127.0.0.1 until `stop` is set; `listening` is told the port."""
    server = await asyncio.get_running_loop().create_server(lambda: Connection(replica), "127.0.0.1", port)
    async with server:
        listening(server.sockets[0].getsockname()[1])
        await stop.wait()
