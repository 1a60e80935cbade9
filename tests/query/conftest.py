from collections.abc import Iterator
from pathlib import Path

import pytest

from db.store import Store

DAY1, DAY2 = "2026-11-20T16:00:00Z", "2026-11-23T16:00:00Z"
TALLINN = {"place": "Tallinn, Harjumaa", "city": "Tallinn", "region": "Harju maakond", "country": "EE"}
PARNU = {"place": "Pärnu", "city": "Pärnu", "region": "Pärnu maakond", "country": "EE"}
AUSTIN = {"place": "Austin, TX", "city": "Austin", "region": "Texas", "country": "US"}


def fill(store: Store) -> None:
    """Four jobs: one of two boards in Tallinn; one remote, paid by the hour; one in Pärnu; one closed."""

    def save(run, board, key, at, place=None, tags=(), keys=(), **said):
        row = {"board": board, "key": key, "url": f"https://{board}.example/{key}"} | said
        quotes = [{"slug": slug, "quote": f"about {slug}"} for slug in tags]
        store.save(run, row, [place] if place else [], quotes, keys, "c", at)

    store.register_tags(
        [{"slug": s, "kind": "skill", "label_en": s, "label_et": None} for s in ("patience", "empathy", "evening")]
    )
    run = store.start_run("indeed", "support", DAY1)
    save(run, "indeed", "1", DAY1, TALLINN, ["patience", "evening"], [("same", "x")], title="Müüja-klienditeenindaja",
         employer="Põhjatäht OÜ", description="live chat ja telefon", place_text="Tallinn, Harjumaa", language="et",
         pay_text="1800 €", pay_min=1800, pay_max=2000, pay_currency="EUR", pay_period="month", pay_state="stated",
         pay_year_min=21600, pay_year_max=24000, posted_on="2026-11-19", employment_types=["full_time"])  # fmt: skip
    save(run, "indeed", "2", DAY1, None, ["empathy"], title="Remote Support Agent", description="night chat",
         workplace="remote", place_text="Remote", language="en", pay_text="$18", pay_min=18, pay_max=18,
         pay_currency="USD", pay_period="hour", pay_state="stated", pay_year_min=37440, pay_year_max=37440,
         posted_on="2026-11-01", relevance=0.4)  # fmt: skip
    save(run, "indeed", "3", DAY1, AUSTIN, title="Closed Agent", place_text="Austin, TX", expired=True)
    store.finish_run(run, "ok", None, DAY1)
    run = store.start_run("monster", "support", DAY2)
    save(run, "monster", "1", DAY2, TALLINN, ["empathy"], [("same", "x")], title="Klienditeenindaja", pay_text="10 €/h",
         place_text="Tallinn", employer="Põhjatäht", description="telefon")  # fmt: skip
    save(run, "monster", "4", DAY2, PARNU, title="Infotelefoni nõustaja", place_text="Pärnu", employer="Merevaik AS",
         attribution="Töid näitab M", employment_types=["part_time", "temporary"], relevance=0.9)  # fmt: skip
    store.finish_run(run, "partial", "page 3 failed", DAY2)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Store.open(tmp_path / "a.db") as store:
        fill(store)
    return tmp_path / "a.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.open(path) as store:
        yield store
