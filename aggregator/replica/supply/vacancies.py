"""The unlimited supply of vacancies, each made from the seed and its name."""

import random
from dataclasses import replace
from functools import lru_cache

from aggregator.replica.supply.chance import dice
from aggregator.replica.supply.compose import compose
from aggregator.replica.supply.data import table
from aggregator.replica.supply.employers import Employer, some_employer
from aggregator.replica.supply.market import Market
from aggregator.replica.supply.pay import no_pay_words, some_pay
from aggregator.replica.supply.sites import site_of
from aggregator.replica.supply.slugs import slug
from aggregator.replica.supply.texts import Text
from aggregator.replica.supply.towns import some_towns
from aggregator.replica.supply.vacancy import Change, Trade, Vacancy, Workplace


@lru_cache(maxsize=4096)
def vacancy(seed: int, name: str, market: Market, change: Change | None = None) -> Vacancy:
    """The vacancy of that name; after a change, the same with other pay, title or text."""
    rng = dice(seed, "vacancy", name)
    language = rng.choices(("en", "et"), market.languages)[0]
    country = "EE" if language == "et" else rng.choices(tuple(market.countries), tuple(market.countries.values()))[0]
    trade, topic, title = _title(rng, market, language)
    employer = market.employer or some_employer(rng, language)
    places = some_towns(rng, country)
    workplace: Workplace | None = rng.choices((None, "onsite", "hybrid", "remote"), (45, 20, 15, 20))[0]
    types = _types(rng)
    pay = some_pay(rng, country)
    if change == "pay":
        pay = pay.raised() if pay else some_pay(dice(seed, "rise", name), country)
    title += _decoration(rng, language, workplace, types) + _news(rng, language, change)
    made = Vacancy(
        name=name, trade=trade, language=language, title=title, employer=employer, places=places,
        workplace=workplace, types=types, pay=pay,
        pay_in_text=(told := rng.random()) < 0.4, pay_in_field=told > 0.15,
        pay_words=no_pay_words(rng, language) if rng.random() < 0.4 else "",
        text=Text((), (), ()), apply_url=_apply_url(name, employer),
    )  # fmt: skip
    return replace(made, text=compose(dice(seed, "text", name), made, topic, news=change == "text"))


def _apply_url(name: str, employer: Employer) -> str:
    board, _, number = name.rpartition("-")
    if board == "company_sites":
        return site_of(int(number)).url(int(number))
    return f"https://{employer.domain}/apply/{slug(name)}"


def _title(rng: random.Random, market: Market, language: str) -> tuple[Trade, str, str]:
    titles = table("titles")
    trade: Trade = rng.choices(("customer_service", "other", "near"), market.trades)[0]
    if trade == "customer_service":
        return trade, "", rng.choice(titles[trade][language])
    topic = rng.choice(list(titles[trade]))
    return trade, topic, rng.choice(titles[trade][topic][language])


def _types(rng: random.Random) -> tuple[str, ...]:
    kinds: tuple[str, ...] = rng.choices(
        (
            ("full_time",),
            ("part_time",),
            ("full_time", "part_time"),
            ("contract",),
            ("temporary",),
            ("internship",),
            (),
        ),
        (50, 16, 8, 6, 7, 2, 11),
    )[0]
    return kinds


def _decoration(rng: random.Random, language: str, workplace: str | None, types: tuple[str, ...]) -> str:
    words = table("titles")["decorations"]
    draw = rng.random()
    if workplace == "remote" and draw < 0.3:
        return str(rng.choice(words["remote"][language]))
    if types == ("part_time",) and draw < 0.3:
        return str(rng.choice(words["part_time"][language]))
    return ""


def _news(rng: random.Random, language: str, change: Change | None) -> str:
    words = str(rng.choice(table("titles")["decorations"]["news"][language])).format(n=rng.randint(100, 999))
    return words if change == "title" else ""
