"""The frame round every page of the niche board."""

from html import escape

from aggregator.replica.boards.niche.ads import HOST


def framed(title: str, body: str, *, head: str = "") -> str:
    """A whole page: WordPress head with the feed's link, menu, body, footer."""
    feed = f"https://{HOST}/?feed=job_feed"
    return (
        f'<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<link rel="alternate" type="application/rss+xml" title="Jobs" href="{feed}">'
        f'<meta name="generator" content="WordPress 6.6">{head}</head><body class="wp-theme">'
        '<nav><a href="/">Home</a><a href="/jobs/">Find jobs</a><a href="/post-a-job/">Post a job</a>'
        '<a href="/category/advice/">Advice</a><a href="/login/">Log in</a></nav>'
        f'<main>{body}</main><footer><a href="/privacy/">Privacy</a></footer></body></html>'
    )


def search_form(words: str = "", place: str = "") -> str:
    """The board's own search form."""
    return (
        '<form class="job_filters" method="get" action="/jobs/"><div class="search_jobs">'
        f'<input type="text" name="search_keywords" placeholder="Keywords" value="{escape(words)}">'
        f'<input type="text" name="search_location" placeholder="Location" value="{escape(place)}">'
        '<input type="submit" value="Search Jobs"></div></form>'
    )
