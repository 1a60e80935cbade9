"""CustomerServiceCrossing's addresses."""

import re
from urllib.parse import quote

from aggregator.replica.boards.base import Board, Scene, shipped
from aggregator.replica.boards.crossing import ads, pages
from aggregator.replica.boards.searching import found
from aggregator.replica.supply.towns import towns
from aggregator.replica.wire import Answer, Ask, not_found, page, redirect

FACETS = re.compile(r"(?:^|-)(jt|pa|ft|q|l)-")


class Crossing(Board):
    """www.customerservicecrossing.com, also without www."""

    name = "customerservicecrossing"
    hosts = (ads.HOST, "customerservicecrossing.com")
    generations = ("2026-rows", "2026", "2018")
    ads = ads

    def key(self, scene: Scene, index: int) -> str:
        """The hash in the address."""
        return ads.key(scene.world, index)

    def answer(self, scene: Scene, ask: Ask) -> Answer:
        """The page at an address."""
        path = ask.path
        if path == "/robots.txt":
            return shipped(__file__, "robots.txt")
        if path.startswith("/job/id-"):
            return self._detail(scene, path)
        if path in ("/", "/jobs/", "/jobs", "/latestjobs.php") or path.startswith("/jobs/"):
            return self._list(scene, path, ask.query)
        if path in ("/lcsignin.php", "/lclogin.php"):
            return pages.sign_in_page(ask.query.get("loginurl", "/"))
        if path == "/browse-jobs/jobs.html":
            return page(pages.framed("Browse jobs", _index()))
        return not_found()

    def _list(self, scene: Scene, path: str, query: dict[str, str]) -> Answer:
        facets = facets_of(path)
        number = int(query["page"]) if query.get("page", "").isdigit() else 1
        hits = found(self, scene, words=facets.get("q", ""), place=facets.get("l", ""))
        some = hits[(number - 1) * pages.PAGE_SIZE : number * pages.PAGE_SIZE]
        cards = [self.card(scene, index) for index in some]
        return pages.list_page(cards, len(hits), number, path, scene.look.generation)

    def _detail(self, scene: Scene, path: str) -> Answer:
        index = self.find(scene, path.removeprefix("/job/").partition("/")[0])
        if index is None:
            return not_found("Job Not Found")
        entry = ads.door(scene.world, index)
        if entry == "redirect":
            return redirect(f"https://{ads.HOST}/lcsignin.php?loginurl={quote(path)}")
        if entry == "wall":
            return pages.sign_in_page(path)
        ad = self.full(scene, index)
        return pages.open_page(ad) if entry == "open" else pages.nameless_page(ad, index)


def facets_of(path: str) -> dict[str, str]:
    """The facets of a list address, a town's state off its end.

    >>> facets_of("/jobs/jt-manager-q-customer-care-jobs.html")
    {'jt': 'manager', 'q': 'customer care'}
    >>> facets_of("/jobs/l-San-Antonio-TX-jobs.html")
    {'l': 'San Antonio'}
    """
    name = path.rpartition("/")[2].removesuffix(".html").removesuffix("-jobs")
    parts = FACETS.split(name)
    facets = {facet: words.replace("-", " ") for facet, words in zip(parts[1::2], parts[2::2], strict=True)}
    if "l" in facets:
        facets["l"] = re.sub(r" [A-Z]{2}$", "", facets["l"])
    return facets


def _index() -> str:
    links = (
        f'<a href="/jobs/l-{town.city.replace(" ", "-")}-{town.code}-jobs.html">{town.city}</a>' for town in towns("US")
    )
    return f"<ul><li>{'</li><li>'.join(links)}</li></ul>"
