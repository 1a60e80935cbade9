"""Which postings answer a search: keywords, place and age, as boards more or less do it."""

from functools import lru_cache

from aggregator.replica.boards.base import Board, Scene
from aggregator.replica.supply.chance import one_in
from aggregator.replica.supply.vacancy import Vacancy

SERVICE_WORDS = ("customer", "client", "call", "support", "service", "care", "contact", "klien", "teenind", "help")


@lru_cache(maxsize=512)
def found(board: Board, scene: Scene, *, words: str = "", place: str = "", days: int | None = None) -> tuple[int, ...]:
    """Numbers of the postings that a search finds, the newest first.

    As on real boards one in three of the postings that do not fit is printed all the same.
    """
    wanted = [word for word in words.casefold().replace("-", " ").split() if len(word) > 2]
    return tuple(
        index
        for index in board.open(scene)
        if (days is None or (scene.today - scene.world.posted(board.name, index)).days <= days)
        and (not place or _in_place(board, scene, index, place))
        and (not wanted or _about(board, scene, index, wanted))
    )


def _about(board: Board, scene: Scene, index: int, wanted: list[str]) -> bool:
    ad = board.whole(scene, index)
    title = ad.title.casefold()
    if any(word in title for word in wanted):
        return True
    if ad.trade == "customer_service" and any(word.startswith(SERVICE_WORDS) for word in wanted):
        return True
    return ad.trade != "customer_service" and known_words(wanted) and one_in(3, "noise", board.name, index)


def known_words(wanted: list[str]) -> bool:
    """Whether a search is about anything that the replica knows; gibberish finds nothing.

    >>> known_words(["customer"]), known_words(["qwertz"])
    (True, False)
    """
    return any(word.startswith(SERVICE_WORDS) for word in wanted)


def _in_place(board: Board, scene: Scene, index: int, place: str) -> bool:
    ad = board.whole(scene, index)
    wanted = place.casefold().replace("-", " ")
    if "remote" in wanted:
        return ad.text_workplace == "remote"
    towns = {part.strip() for town in ad.places for part in (town.city, town.region, town.code, town.country)}
    lines = {town.line.casefold().replace("-", " ") for town in ad.places}
    return wanted in lines or any(wanted.split(",")[0].strip() == one.casefold() for one in towns)


def some_words(job: Vacancy) -> str:
    """A line or two of a text, as result lists show it."""
    lists = [block.lines for block in job.text.blocks if block.kind == "list"]
    return "\n".join(lists[0][:2]) if lists else ""
