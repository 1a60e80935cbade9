"""A source's earlier runs, as `judge` holds the new one against them."""

from aggregator.crawling.account import WATCHED
from aggregator.crawling.health import DROP, ENOUGH, Past
from aggregator.listing import Depth
from aggregator.profile.records import Profile
from db.store import Store

HEALTHY = ("ok", "empty")
REMEMBERED = 7
"""Healthy runs that make the usual number."""
LOOKED_AT = 50
"""Runs looked through for them, newest first."""


def past_of(store: Store, board: str, search: str | None) -> Past:
    """What the board's finished runs of the same search found, and how full its stored postings are."""
    runs = list(
        store.rows(
            "SELECT outcome, found, coalesce(problem, '') AS problem FROM runs "
            "WHERE board = ? AND search IS ? AND finished_at IS NOT NULL ORDER BY id DESC LIMIT ?",
            [board, search, LOOKED_AT],
        )
    )
    healthy = [run["found"] for run in runs if run["outcome"] in HEALTHY and DROP not in run["problem"]]
    falls = [DROP in run["problem"] for run in runs]
    drops = falls.index(False) if False in falls else len(falls)
    return Past(found=healthy[:REMEMBERED], filled=_filled(store, board), drops=drops)


def _filled(store: Store, board: str) -> dict[tuple[Depth, str], float]:
    shares = ", ".join(f"avg({c} IS NOT NULL AND {c} NOT IN ('', '[]')) AS {name}" for name, c in WATCHED.items())
    sql = f"SELECT depth, count(*) AS rows, {shares} FROM postings WHERE board = ? AND closed_at IS NULL GROUP BY depth"
    stored = [row for row in store.rows(sql, [board]) if row["rows"] >= ENOUGH]
    return {(row["depth"], name): row[name] for row in stored for name in WATCHED}


def register_profile(store: Store, profile: Profile) -> None:
    """Make the profile's vocabulary known to the store, so that tags can point to it."""
    store.register_tags(
        {"slug": entry.slug, "kind": entry.kind, "label_en": entry.label_en, "label_et": entry.label_et}
        for entry in profile.entries
    )
