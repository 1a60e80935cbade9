"""A recorded crawl, read again, gives what the crawl gave: the same rows, without the network."""

import gzip
import sqlite3
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest

from aggregator.archive.crawls import crawls_in
from aggregator.archive.records import records_in
from aggregator.archive.reprocessing import reprocess
from aggregator.config import Config, SourceChoice
from aggregator.crawling.run import crawl
from aggregator.crawling.sources import SPIDERS, Search, sources
from aggregator.errors import BadInput
from aggregator.replica.boards import BOARDS
from aggregator.replica.boards.apis.base import KEYS
from aggregator.replica.boards.ats import systems
from aggregator.replica.boards.ats.base import TENANTS
from aggregator.replica.running import running_replica
from aggregator.replica.supply.sites import sites

FIRST = date(2026, 11, 23)
NICHE = "customerservicejobs"
LATER = datetime(2026, 12, 24, 18, tzinfo=UTC)
"""When the archive is read again: no row may remember it."""
CONFIG = Config(
    sources={
        "company_sites": SourceChoice(sites=tuple(f"https://{site.host}/" for site in sites())),
        "cvee": SourceChoice(searches=(Search(text="klienditeenindaja"),)),
        **{
            one.name: SourceChoice(
                sites=tuple(one.listed_as(tenant.slug) for tenant in TENANTS),
                employers={one.key_prefix(tenant): tenant.employer for tenant in TENANTS},
            )
            for one in systems()
        },
    }
)
PLAYED = [board.name for board in BOARDS if board.name in sources() and not sources()[board.name].policy.saved_only]
GROUPS = [PLAYED[at : at + 9] for at in range(0, len(PLAYED), 9)]
TWICE = (NICHE, "customerservicecrossing", "monster", "company_sites")
"""Boards of the first group whose second day asks for few details, as most cards are known."""
EVERY = frozenset({"warcinfo", "request", "response"})
CONTENT = """
SELECT id, url, apply_url, title, employer, employer_kind, description, language, place_text, workplace,
       employment_types, pay_text, pay_min, pay_max, pay_currency, pay_period, pay_state, posted_on, valid_through,
       occupation, relevance, closed_at, closed_reason, layers, depth, first_seen, last_seen,
       (SELECT group_concat(place) FROM (SELECT place FROM places WHERE posting_id = p.id ORDER BY place)),
       (SELECT group_concat(tag || quote) FROM (SELECT * FROM posting_tags WHERE posting_id = p.id ORDER BY tag)),
       (SELECT min(id) FROM postings WHERE job_id = p.job_id)
FROM postings p ORDER BY id
"""
VERDICTS = "SELECT board, key, verdict, reason FROM cards ORDER BY board, key"
ACCOUNT = "SELECT board, outcome, found, new, changed, unchanged, filtered, quarantined, failed, pages, bytes FROM runs"


def rows(db, sql):
    with sqlite3.connect(db) as connection:
        return connection.execute(sql).fetchall()


def changed(db, sql):
    with sqlite3.connect(db) as connection:
        connection.execute(sql)


def noon(day=1):
    return datetime(2026, 11, 22, 12, tzinfo=UTC) + timedelta(days=day)


@pytest.fixture(scope="module")
def replica():
    with running_replica(jobs=12, first_date=FIRST) as running:
        yield running


@pytest.fixture(autouse=True)
def unharmed(request):
    yield
    if "replica" in request.fixturenames:
        request.getfixturevalue("replica").clear_faults()


def crawled(replica, folder, *boards, day=1, db="crawled.db", **more):
    replica.set_day(day)
    return crawl(
        boards, config=CONFIG, store_path=folder / db, now=noon(day), replica_port=replica.port,
        archive=folder / "archive", environ=KEYS, **more,
    )  # fmt: skip


def read_again(folder, *boards, db="again.db", **more):
    return reprocess(folder / "archive", boards, config=CONFIG, store_path=folder / db, now=LATER, **more).results


@pytest.fixture(scope="module")
def two_days(replica, tmp_path_factory):
    """A day of the first boards, and a second day of some, recorded; then all of it read again."""
    folder = tmp_path_factory.mktemp("two-days")
    crawled(replica, folder, *GROUPS[0], day=1)
    crawled(replica, folder, *TWICE, day=2)
    assert TWICE[-1] in GROUPS[0]
    return folder, read_again(folder)


def as_the_crawls(folder):
    """Hold every row, verdict and account of what was read again against the crawls'."""
    again, before = ({row[0]: row for row in rows(folder / db, CONTENT)} for db in ("again.db", "crawled.db"))
    assert again.keys() == before.keys()
    gone = {key for key, row in before.items() if row[22] == "unseen"}
    differing = [(again[key], before[key]) for key in before if key not in gone and again[key] != before[key]]
    assert differing[:1] == []
    assert {again[key][21] for key in gone} <= {None}, "reading again closes nothing that was merely not seen"
    assert sorted(rows(folder / "again.db", ACCOUNT)) == sorted(rows(folder / "crawled.db", ACCOUNT))
    assert rows(folder / "again.db", VERDICTS) == rows(folder / "crawled.db", VERDICTS)


def test_two_days_of_crawls_give_the_same_rows_accounts_and_verdicts(two_days):
    folder, results = two_days
    as_the_crawls(folder)
    assert len(results) == len(GROUPS[0]) + len(TWICE)
    assert [one.problem for one in results if "archive" in (one.problem or "")] == []


@pytest.mark.parametrize("boards", GROUPS[1:], ids=lambda boards: f"{boards[0]}-{boards[-1]}")
def test_a_crawl_of_any_board_gives_the_same_rows_account_and_verdicts(replica, tmp_path, boards):
    results = crawled(replica, tmp_path, *boards)
    read_again(tmp_path)
    as_the_crawls(tmp_path)
    assert {one.board for one in results if not one.counts.found} == set()
    assert no_key_in(tmp_path / "archive")


def no_key_in(folder):
    """Whether no key stands in any recorded file, under whatever name."""
    raw = b"".join(gzip.decompress(path.read_bytes()) for path in folder.glob("*.warc.gz"))
    return not any(key.encode() in raw for key in KEYS.values())


def test_the_runs_say_which_crawl_was_read(two_days):
    folder, _ = two_days
    read = rows(folder / "again.db", f"SELECT search, started_at FROM runs WHERE board = '{NICHE}' ORDER BY id")
    assert read == [
        (f"archive {NICHE}-20261123T120000", "2026-12-24T18:00:00Z"),
        (f"archive {NICHE}-20261124T120000", "2026-12-24T18:00:00Z"),
    ]


OFFLINE = """
import sys, json
from pathlib import Path
tried = []
sys.addaudithook(lambda name, what: tried.append(str(what)) if name in (
    "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto") else None)
from aggregator.archive.crawls import crawls_in
from aggregator.crawling.replays import Replay
from aggregator.crawling.sources import source_named
from aggregator.crawling.unit import Unit, run_unit
folder, board = Path(sys.argv[1]), sys.argv[2]
made = next(one for one in crawls_in(folder / "archive")[0] if one.board == board)
result = run_unit(Unit(
    source=made.source(source_named(board)), store_path=folder / "offline.db",
    replay=Replay(name=made.name, files=made.files)))
print(json.dumps([result.outcome, result.counts.found, tried]))
"""


def test_no_connection_is_tried_not_even_for_what_is_missing(two_days):
    folder, _ = two_days
    for board in (NICHE, "company_sites"):
        said = subprocess.run(
            [sys.executable, "-c", OFFLINE, str(folder), board], cwd=SPIDERS.parent, capture_output=True, text=True,
            check=True, timeout=60,
        )  # fmt: skip
        assert said.stdout.rstrip().endswith("[]]"), said.stdout


def test_an_answer_that_came_at_the_second_try_comes_at_the_second_try(replica, tmp_path):
    replica.fault("status", "503", host="www.customerservicejobs.com", path="/job/*", first=1, times=2)
    (before,) = crawled(replica, tmp_path, NICHE)
    (again,) = read_again(tmp_path)
    assert (again.outcome, again.counts) == (before.outcome, before.counts)
    assert rows(tmp_path / "again.db", CONTENT) == rows(tmp_path / "crawled.db", CONTENT)


def test_a_crawl_that_met_a_wall_meets_it_again(replica, tmp_path):
    replica.fault("wall", "cloudflare_challenge", host="www.customerservicejobs.com")
    (before,) = crawled(replica, tmp_path, NICHE)
    (again,) = read_again(tmp_path)
    assert (again.outcome, again.counts.found) == (before.outcome, 0) == ("blocked", 0)


def test_a_crawl_that_got_no_answer_leaves_no_file(replica, tmp_path):
    replica.fault("drop", host="www.customerservicejobs.com")
    crawled(replica, tmp_path, NICHE)
    with pytest.raises(BadInput, match="no such folder"):
        read_again(tmp_path)


def test_what_an_old_program_read_wrongly_is_read_anew_in_place(replica, tmp_path):
    for day in (1, 2):
        crawled(replica, tmp_path, NICHE, day=day)
    before = rows(tmp_path / "crawled.db", CONTENT)
    changed(tmp_path / "crawled.db", "UPDATE postings SET title = 'Garbled', description = NULL, pay_min = 1")
    read_again(tmp_path, db="crawled.db")
    assert rows(tmp_path / "crawled.db", CONTENT) == before


def test_what_changed_since_is_not_read_back_from_an_old_page(replica, tmp_path):
    crawled(replica, tmp_path, NICHE, day=1)
    recorded = {row[0] for row in rows(tmp_path / "crawled.db", "SELECT id FROM postings")}
    replica.set_day(9)
    crawl((NICHE,), config=CONFIG, store_path=tmp_path / "crawled.db", now=noon(9), replica_port=replica.port)
    news = "SELECT posting_id FROM changes WHERE field <> 'closed_at'"
    assert recorded & {row[0] for row in rows(tmp_path / "crawled.db", news)}
    before = rows(tmp_path / "crawled.db", CONTENT)
    assert [row for row in before if row[21]], "day 9 closed something"
    read_again(tmp_path, db="crawled.db")
    assert rows(tmp_path / "crawled.db", CONTENT) == before


def thinned(folder, gone):
    """The archive without the answers to addresses with `gone` in them."""
    for path in (folder / "archive").glob("*.warc.gz"):
        raw = path.read_bytes()
        held = list(records_in(path, EVERY))
        ends = [one.at for one in held[1:]] + [len(raw)]
        kept = ((one.at, end) for one, end in zip(held, ends, strict=True) if gone not in one.url)
        path.write_bytes(b"".join(raw[at:end] for at, end in kept))


def test_what_is_missing_is_counted_and_what_is_not_asked_for_is_told(replica, tmp_path):
    crawled(replica, tmp_path, NICHE)
    thinned(tmp_path, "/jobs")
    (again,) = read_again(tmp_path)
    assert again.outcome in ("partial", "failed", "not_recognised")
    assert "requests are not in the archive" in again.problem
    assert "no answer to GET https://www.customerservicejobs.com/jobs" in again.problem
    thinned(tmp_path, "customerservicejobs.com/robots.txt")
    (without_robots,) = read_again(tmp_path)
    assert without_robots.counts.found, "what is there is read, whether or not robots.txt is"


def test_a_details_page_that_is_missing_leaves_its_card(replica, tmp_path):
    (before,) = crawled(replica, tmp_path, "monster")
    thinned(tmp_path, "/job-openings/")
    (again,) = read_again(tmp_path)
    assert (again.outcome, again.counts.found) == ("partial", before.counts.found)
    assert {row[0] for row in rows(tmp_path / "again.db", "SELECT depth FROM postings")} == {"card"}


def test_a_crawl_in_several_files_is_one_crawl(replica, tmp_path):
    crawled(replica, tmp_path, NICHE)
    (path,) = (tmp_path / "archive").glob("*.warc.gz")
    raw = path.read_bytes()
    places = [one.at for one in records_in(path, EVERY)]
    info, half = raw[: places[1]], places[len(places) // 2 | 1]
    path.write_bytes(raw[:half])
    second = gzip.decompress(info).replace(b'"part": 1', b'"part": 2')
    (path.parent / "z.warc.gz").write_bytes(gzip.compress(second) + raw[half:])
    (one,) = crawls_in(tmp_path / "archive")[0]
    assert [file.name for file in one.files] == [path.name, "z.warc.gz"]
    (again,) = read_again(tmp_path)
    assert (again.outcome, again.problem) == ("ok", None)
    assert rows(tmp_path / "again.db", CONTENT) == rows(tmp_path / "crawled.db", CONTENT)


def test_a_search_of_ones_own_is_asked_again(replica, tmp_path):
    (before,) = crawled(replica, tmp_path, "monster", searches=[Search(text="call center", place="Austin, TX")])
    (again,) = read_again(tmp_path)
    assert (again.outcome, again.counts) == (before.outcome, before.counts)
