"""Monster's addresses."""

import json

from aggregator.replica.boards.base import Board, Scene, shipped
from aggregator.replica.boards.monster import ads
from aggregator.replica.boards.monster.api import search_answer
from aggregator.replica.boards.monster.details import detail_page
from aggregator.replica.boards.monster.search import PAGE_SIZE, search_page
from aggregator.replica.boards.searching import found
from aggregator.replica.walls import wall
from aggregator.replica.wire import Answer, Ask, not_found, redirect, text

CLOSED = ("www.monster.de", "www.monster.fr", "www.monster.co.uk", "www.monster.it")
API = "appsapi.monster.io"


class Monster(Board):
    """www.monster.com; the European hosts are closed."""

    name = "monster"
    hosts = (ads.HOST, "monster.com", API, *CLOSED)
    generations = ("2025", "2022", "2020", "2018")
    ads = ads

    def key(self, scene: Scene, index: int) -> str:
        """A UUID."""
        return ads.key(scene.world, index)

    def answer(self, scene: Scene, ask: Ask) -> Answer:
        """The page at an address."""
        if ask.host in CLOSED:
            return wall("gone")
        if ask.host == API:
            return self._api(scene, ask)
        if ask.host == "monster.com":
            return redirect(f"https://{ads.HOST}{ask.target}", 301)
        path, query = ask.path, ask.query
        if path == "/robots.txt":
            return shipped(__file__, "robots.txt")
        if path.startswith("/job-openings/"):
            return self._detail(scene, path.removeprefix("/job-openings/").rpartition("--")[2])
        if path in ("/", "/jobs/search", "/jobs/search/"):
            return self._search(scene, query.get("q", ""), query.get("where", ""), query)
        if path.startswith("/jobs/q-"):
            words, _, place = path.removeprefix("/jobs/q-").partition("-l-")
            return self._search(scene, words.removesuffix("-jobs").replace("-", " "), place.replace("-", " "), query)
        return not_found()

    def _search(self, scene: Scene, words: str, place: str, query: dict[str, str]) -> Answer:
        number = int(query["page"]) if query.get("page", "").isdigit() else 1
        days = query.get("tm", "")
        hits = found(self, scene, words=words, place=place, days=int(days) if days.isdigit() else None)
        cards = [self.card(scene, index) for index in hits[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]]
        return search_page(scene, cards, len(hits), number, words, place)

    def _detail(self, scene: Scene, key: str) -> Answer:
        index = self.find(scene, key)
        return not_found() if index is None else detail_page(self.full(scene, index), scene.look.generation)

    def _api(self, scene: Scene, ask: Ask) -> Answer:
        if ask.method != "POST" or "/samsearch/" not in ask.path:
            return not_found()
        asked = json.loads(ask.body or b"{}")
        words = asked.get("jobQuery", {}).get("query", "")
        start, size = int(asked.get("offset", 0)), min(int(asked.get("pageSize", PAGE_SIZE)), 25)
        hits = found(self, scene, words=words)
        some = [ads.card(scene, index) for index in hits[start : start + size]]
        said = search_answer(some, len(hits), scene.today.toordinal())
        return text(json.dumps(said), "application/json", tuple((ad, "card") for ad in some))
