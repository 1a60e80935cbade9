"""CV Keskus's addresses."""

from urllib.parse import quote_plus

from aggregator.replica.boards.base import Board, Scene, shipped
from aggregator.replica.boards.cvkeskus import ads
from aggregator.replica.boards.cvkeskus.pages import HOME, PAGE_SIZE, list_page, posting_page, rss
from aggregator.replica.boards.searching import found
from aggregator.replica.wire import Answer, Ask, not_found, page, redirect, text


class CvKeskus(Board):
    """www.cvkeskus.ee; the bare host leads there."""

    name = "cvkeskus"
    hosts = ("www.cvkeskus.ee", "cvkeskus.ee")
    generations = ("2026", "2019")
    ads = ads

    def key(self, scene: Scene, index: int) -> str:  # noqa: ARG002 -- as every board has it
        """The posting's number."""
        return str(ads.FIRST_KEY + index)

    def answer(self, scene: Scene, ask: Ask) -> Answer:
        """The page at an address."""
        if ask.host != ads.HOST:
            return redirect(f"https://{ads.HOST}{ask.target}", 301)
        if ask.path == "/robots.txt":
            return shipped(__file__, "robots.txt")
        if ask.path == "/rss-listings.xml":
            return text(rss([self.full(scene, index) for index in self.open(scene)]), "application/rss+xml")
        if ask.path == "/toopakkumised":
            return self._list(scene, ask.query)
        return self._posting(scene, ask.path.rpartition("-")[2])

    def _list(self, scene: Scene, query: dict[str, str]) -> Answer:
        start = int(said) if (said := query.get("start", "")).isdigit() else 0
        words = query.get("search[keyword]", "")
        hits = found(self, scene, words=words)
        cards = [self.card(scene, index) for index in hits[start : start + PAGE_SIZE]]
        more = start + PAGE_SIZE < len(hits)
        asked = f"op=search&search%5Bkeyword%5D={quote_plus(words)}&start={start + PAGE_SIZE}"
        html = list_page(scene, cards, len(hits), f"{HOME}toopakkumised?{asked}" if more else None)
        return page(html, ads=tuple((ad, "card") for ad in cards))

    def _posting(self, scene: Scene, key: str) -> Answer:
        index = self.find(scene, key)
        if index is None:
            return not_found()
        ad = self.full(scene, index)
        return page(posting_page(ad, scene.look.generation), ads=((ad, "full"),))
