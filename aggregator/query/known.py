"""Words that must exist: a tag or a board nobody knows is answered with its nearest neighbours, not with silence."""

import difflib
from collections.abc import Iterable

from aggregator.errors import BadInput
from aggregator.query.asking import Query
from db.store import Store

TAGS = "SELECT slug AS name FROM tags UNION SELECT DISTINCT tag FROM posting_tags"
BOARDS = "SELECT DISTINCT board AS name FROM postings UNION SELECT DISTINCT board FROM runs"


def check_names(store: Store, query: Query, boards: Iterable[str] = ()) -> None:
    """Raise BadInput where the question names a tag or board that neither the database nor `boards` knows."""
    for kind, names, sql, more in (("tag", query.tags, TAGS, ()), ("board", query.boards, BOARDS, tuple(boards))):
        if names:
            known = {row["name"] for row in store.rows(sql)} | set(more)
            for name in names:
                if name not in known:
                    raise BadInput(f"no {kind} is called {name!r}; {_nearest(name, known)}")


def _nearest(name: str, known: set[str]) -> str:
    near = difflib.get_close_matches(name, sorted(known), n=3, cutoff=0.5)
    if near:
        return f"did you mean {' or '.join(map(repr, near))}?"
    return f"known are {', '.join(sorted(known)[:12])}…" if known else "nothing is stored yet; crawl or import first"
