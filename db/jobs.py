"""Jobs: the groups of postings that share a match key, directly or through others.

A job's id is the number of its oldest posting. So ids are stable, two jobs that turn out to be one keep the older id,
and a merge that turns out wrong gives back the very ids that were there before. Which postings make a job depends on
their keys alone, never on the order of arrival.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable

from db.columns import Row
from db.match_keys import Key, binding_holders
from db.values import as_json

Links = dict[int, list[tuple[Key, list[int]]]]

PLAIN_RULE = 1.0
"""Score of a merge by an exact key; likenesses will score less."""

REFRESH = """
INSERT INTO jobs (id, title, employer, first_seen, last_seen, closed_at, postings)
SELECT f.number, f.title, f.employer, min(p.first_seen), max(p.last_seen),
       CASE WHEN count(p.closed_at) = count(*) THEN max(p.closed_at) END, count(*)
FROM postings p JOIN postings f ON f.number = p.job_id
WHERE p.job_id IN (SELECT value FROM json_each(?)) GROUP BY p.job_id
ON CONFLICT (id) DO UPDATE SET title = excluded.title, employer = excluded.employer, first_seen = excluded.first_seen,
    last_seen = excluded.last_seen, closed_at = excluded.closed_at, postings = excluded.postings
"""


def found_job(conn: sqlite3.Connection, row: Row) -> None:
    """Make the job of a new posting, alone in it."""
    # VALUES, not SELECT: see SEARCH in schema.py, the same holds for every statement that may write several rows.
    conn.execute(
        "INSERT INTO jobs (id, title, employer, first_seen, last_seen, closed_at, postings) "
        "VALUES (?, ?, ?, ?, ?, ?, 1)",
        [row[name] for name in ("number", "title", "employer", "first_seen", "last_seen", "closed_at")],
    )


def seen(conn: sqlite3.Connection, job: int, at: str) -> None:
    """Note that a posting of the job was seen, and nothing else has changed."""
    conn.execute("UPDATE jobs SET last_seen = max(last_seen, ?) WHERE id = ?", [at, job])


def refresh(conn: sqlite3.Connection, jobs: Iterable[int]) -> None:
    """Derive the jobs' title, times and number of postings from their postings; jobs without any are gone."""
    ids = as_json(sorted(set(jobs)))
    conn.execute(REFRESH, [ids])
    conn.execute(
        "DELETE FROM jobs WHERE id IN (SELECT value FROM json_each(?)) "
        "AND NOT EXISTS (SELECT 1 FROM postings WHERE job_id = jobs.id)",
        [ids],
    )


def regroup(conn: sqlite3.Connection, seeds: set[int], at: str) -> None:
    """Group the postings `seeds`, with all that hang together with them, into jobs anew."""
    members, links = _closure(conn, seeds)
    founder = _founders(members, links)
    touched = set(members.values()) | set(founder.values())
    for number, job in founder.items():
        if members[number] != job:
            conn.execute("UPDATE postings SET job_id = ? WHERE number = ?", [job, number])
    _write_merges(conn, founder, links, at)
    refresh(conn, touched)
    for number, job in founder.items():
        conn.execute("UPDATE marks SET job_id = ? WHERE home = ? AND job_id <> ?", [job, number, job])


def _closure(conn: sqlite3.Connection, seeds: set[int]) -> tuple[dict[int, int], Links]:
    """Every posting of the jobs concerned (number → present job), and who is bound to whom by what."""
    members: dict[int, int] = {}
    links: Links = defaultdict(list)
    holders: dict[Key, list[int]] = {}
    waiting = set(seeds)
    while waiting:
        number = waiting.pop()
        (job,) = conn.execute("SELECT job_id FROM postings WHERE number = ?", [number]).fetchone()
        members[number] = job
        mates = {mate for (mate,) in conn.execute("SELECT number FROM postings WHERE job_id = ?", [job])}
        for reason, key in conn.execute("SELECT reason, key FROM match_keys WHERE number = ?", [number]).fetchall():
            one = (reason, key)
            if one not in holders:
                holders[one] = binding_holders(conn, one)
            if len(holders[one]) > 1:
                links[number].append((one, holders[one]))
                mates.update(holders[one])
        waiting |= mates - members.keys()
    return members, links


def _founders(members: dict[int, int], links: Links) -> dict[int, int]:
    """Number → the smallest number that it hangs together with."""
    founder: dict[int, int] = {}
    for start in sorted(members):
        waiting = [start]
        while waiting:
            number = waiting.pop()
            if number not in founder:
                founder[number] = start
                waiting.extend(mate for _, mates in links.get(number, ()) for mate in mates)
    return founder


def _write_merges(conn: sqlite3.Connection, founder: dict[int, int], links: Links, at: str) -> None:
    """One row per posting and reason for joining another posting's job; a standing merge keeps its time."""
    for number, job in founder.items():
        (posting_id,) = conn.execute("SELECT id FROM postings WHERE number = ?", [number]).fetchone()
        wanted = {one for one, _ in links.get(number, ())} if number != job else set()
        rows = conn.execute("SELECT reason, key FROM merges WHERE posting_id = ?", [posting_id])
        for reason, key in {(reason, key) for reason, key in rows} - wanted:
            conn.execute(
                "DELETE FROM merges WHERE posting_id = ? AND reason = ? AND key = ?", [posting_id, reason, key]
            )
        conn.executemany(
            "INSERT INTO merges (posting_id, job_id, reason, score, at, key) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET job_id = excluded.job_id",
            [(posting_id, job, reason, PLAIN_RULE, at, key) for reason, key in sorted(wanted)],
        )
