"""The world behind the boards: which vacancy each board prints on which day."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from aggregator.replica.ad import Ad
from aggregator.replica.days import Life, born_by, life
from aggregator.replica.supply.chance import number
from aggregator.replica.supply.market import SHARED, Market
from aggregator.replica.supply.sites import english_posting, site_of, sites
from aggregator.replica.supply.vacancies import vacancy
from aggregator.replica.supply.vacancy import Vacancy

GENERAL_BOARDS = ("customerservicejobs", "customerservicecrossing", "indeed", "monster")
"""Boards that print the same vacancies now and then."""


@dataclass(frozen=True, slots=True)
class World:
    """Seed, size of each board and the date of day 1: all that the whole supply depends on."""

    seed: int
    jobs: int
    first_date: date

    def date_of(self, day: int) -> date:
        """The date of a day."""
        return self.first_date + timedelta(days=day - 1)

    def life(self, board: str, index: int) -> Life:
        """The days of a board's posting."""
        return life(self.seed, board, index, self.jobs)

    def indexes(self, board: str, day: int) -> tuple[int, ...]:
        """Numbers of the postings that a board prints on a day, the newest first."""
        return _indexes(self, board, day)

    def vacancy_of(self, board: str, index: int, market: Market, day: int) -> Vacancy:
        """The vacancy that a posting prints, as it stands on that day."""
        name = self.vacancy_name(board, index)
        days = self.life(board, index)
        change = days.change if day >= days.changed else None
        return vacancy(self.seed, name, _market(name, market), change)

    def vacancy_name(self, board: str, index: int) -> str:
        """Name of the vacancy behind a posting.

        One in four is shared with other boards, one in sixteen is a re-post, one in sixteen copies a company's site.
        """
        if index % 16 == 9:
            return self.vacancy_name(board, index - (9 if board in GENERAL_BOARDS else len(sites())))
        if board in GENERAL_BOARDS and index % 4 == 3:
            chance = number(self.seed, "shared", index // 4)
            left_out = {chance % 4, chance // 4 % 4}
            if GENERAL_BOARDS.index(board) not in left_out:
                return f"shared-{index // 4}"
        if board in GENERAL_BOARDS and index % 16 == 5:
            return f"company_sites-{english_posting(index // 16)}"
        return f"{board}-{index}"

    def posted(self, board: str, index: int) -> date:
        """The day a posting was put up; what is there on day 1 is up to 45 days old, mostly fresh."""
        born = self.life(board, index).born
        if born > 1:
            return self.date_of(born)
        chance = number(self.seed, "posted", board, index)
        return self.date_of(1) - timedelta(days=chance // 8 % (46 if chance % 8 == 0 else 15))


def _market(name: str, own: Market) -> Market:
    if name.startswith("shared-"):
        return SHARED
    if name.startswith("company_sites-"):
        return site_of(int(name.rpartition("-")[2])).market
    return own


@lru_cache(maxsize=64)
def _indexes(world: World, board: str, day: int) -> tuple[int, ...]:
    born = range(born_by(world.jobs, day))
    alive = [index for index in born if world.life(board, index).open_on(day)]
    return tuple(sorted(alive, key=lambda index: (world.posted(board, index), index), reverse=True))


def ad_of(world: World, board: str, index: int, day: int, market: Market, *, key: str, url: str) -> Ad:
    """The ad with all that is known of its vacancy; boards hide from it what they do not print."""
    job = world.vacancy_of(board, index, market, day)
    days = world.life(board, index)
    posted = world.posted(board, index)
    own_apply = number(world.seed, "apply", board, index) % 2 == 0
    changed_on = world.date_of(days.changed) if days.changed <= day else posted
    return Ad(
        board=board, index=index, key=key, url=url, vacancy=job.name, trade=job.trade, language=job.language,
        title=job.title, employer=job.employer, places=job.places,
        workplace=None if job.workplace == "onsite" else job.workplace, types=job.types,
        pay=job.pay if job.pay_in_field else None, pay_words="" if job.pay else job.pay_words, text=job.text,
        text_pay=job.pay if job.pay_in_text else None, text_workplace=job.workplace, text_types=job.types,
        posted=posted, age=None, valid_through=posted + timedelta(days=60),
        apply_url=f"{job.apply_url}?src={board}" if own_apply else job.apply_url, changed_on=changed_on,
    )  # fmt: skip
