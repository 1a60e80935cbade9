"""A link as Scrapy's request."""

from collections.abc import Callable, Mapping
from typing import Any

from scrapy.http import Request

from aggregator.crawling.browser import drawn_meta
from aggregator.extract.page import Link


def request_for(
    link: Link,
    headers: Mapping[str, str],
    callback: Callable[..., Any],
    errback: Callable[..., Any],
    told: Mapping[str, Any],
) -> Request:
    """The request: a POST where the link has data, with the source's headers and the link's own.

    Details go first, so that few of them ever wait. `told` reaches the callback as its arguments.
    """
    form = link.data is not None and not link.data.lstrip().startswith(("{", "["))
    kind = "application/x-www-form-urlencoded" if form else "application/json"
    sent = {} if link.data is None else {"Content-Type": kind}
    return Request(
        link.url,
        method="GET" if link.data is None else "POST",
        body=link.data or "",
        headers={**headers, **sent, **dict(link.headers)},
        callback=callback,
        errback=errback,
        cb_kwargs=dict(told),
        meta=drawn_meta() if link.drawn else None,
        priority=1 if link.role == "detail" else 0,
        dont_filter=True,  # `Seen` has asked; Scrapy's own filter would drop a redirect to a seen page unheard
    )
