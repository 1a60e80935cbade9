"""CV.ee's addresses."""

import json

from aggregator.replica.boards.base import Board, Scene, shipped
from aggregator.replica.boards.cvee import ads
from aggregator.replica.boards.cvee.pages import search_answer, vacancy_page
from aggregator.replica.boards.cvee.places import locations, town_id
from aggregator.replica.boards.searching import found
from aggregator.replica.supply.towns import towns
from aggregator.replica.wire import Answer, Ask, not_found, page, text

JSON = "application/json"


class Cvee(Board):
    """cv.ee with its interface, and www.cv.ee with its pages."""

    name = "cvee"
    hosts = ("cv.ee", "www.cv.ee")
    generations = ("2026",)
    ads = ads

    def key(self, scene: Scene, index: int) -> str:  # noqa: ARG002 -- as every board has it
        """The vacancy's number."""
        return str(ads.FIRST_KEY + index)

    def answer(self, scene: Scene, ask: Ask) -> Answer:
        """The page at an address."""
        path = ask.path
        if path == "/robots.txt":
            return shipped(__file__, "robots.txt")
        if path == "/api/v1/locations-service/list":
            return text(json.dumps(locations(), ensure_ascii=False), JSON)
        if path == "/api/v1/vacancy-search-service/search":
            return self._search(scene, ask.query)
        if path.startswith("/et/vacancy/"):
            return self._vacancy(scene, path.split("/")[3])
        return not_found()

    def _search(self, scene: Scene, query: dict[str, str]) -> Answer:
        start, size = (int(query.get(name) or 20) for name in ("offset", "limit"))
        place = next((town.city for town in towns("EE") if str(town_id(town)) == query.get("towns[]")), "")
        hits = found(self, scene, words=query.get("keywords[]", ""), place=place)
        if query.get("showHidden") != "true":
            hits = tuple(index for index in hits if not ads.is_mediated(index))
        some = [self.card(scene, index) for index in hits[start : start + size]]
        answer = search_answer(some, len(hits))
        return text(json.dumps(answer, ensure_ascii=False), JSON, tuple((ad, "card") for ad in some))

    def _vacancy(self, scene: Scene, key: str) -> Answer:
        index = self.find(scene, key)
        if index is None:
            return not_found()
        ad = self.full(scene, index)
        return page(vacancy_page(ad), ads=((ad, "full"),))
