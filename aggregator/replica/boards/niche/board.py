"""The niche board's addresses."""

from aggregator.replica.boards.base import Board, Scene, shipped
from aggregator.replica.boards.niche import ads, feeds
from aggregator.replica.boards.niche.details import detail_page, filled_page
from aggregator.replica.boards.niche.frame import framed, search_form
from aggregator.replica.boards.niche.lists import PAGE_SIZE, list_page
from aggregator.replica.boards.searching import found
from aggregator.replica.days import born_by
from aggregator.replica.wire import Answer, Ask, not_found, page, redirect


class NicheBoard(Board):
    """www.customerservicejobs.com; the bare host leads there."""

    name = "customerservicejobs"
    hosts = ("www.customerservicejobs.com", "customerservicejobs.com")
    generations = ("wpjm", "wpjm-plain", "nexxt")
    ads = ads

    def answer(self, scene: Scene, ask: Ask) -> Answer:
        """The page at an address."""
        if ask.host != ads.HOST:
            return redirect(f"https://{ads.HOST}{ask.target}", 301)
        path, query = ask.path, ask.query
        if path == "/robots.txt":
            return shipped(__file__, "robots.txt")
        if path.startswith("/job/"):
            return self._detail(scene, path.removeprefix("/job/").strip("/"))
        if path == "/" and query.get("feed") == "job_feed":
            return self._feed(scene, query)
        if path == "/":
            return page(framed("Customer Service Jobs", f"<h1>Find your next customer service job</h1>{search_form()}"))
        if path.startswith("/jobs"):
            return self._list(scene, path, query)
        return self._machine_side(scene, path, query)

    def _machine_side(self, scene: Scene, path: str, query: dict[str, str]) -> Answer:
        if path in ("/sitemap_index.xml", "/sitemap.xml"):
            return feeds.sitemap_index()
        if path == "/job_listing-sitemap.xml":
            return feeds.sitemap(self._sitemap(scene))
        if path.endswith("-sitemap.xml"):
            return feeds.sitemap([(f"https://{ads.HOST}/advice/", scene.today.isoformat())])
        if path == "/wp-json/wp/v2/job-listings":
            size, number = _number(query.get("per_page"), 10), _number(query.get("page"), 1)
            some = self.open(scene)[(number - 1) * size : number * size]
            return feeds.wordpress_api([self.full(scene, index) for index in some])
        return not_found()

    def _sitemap(self, scene: Scene) -> list[tuple[str, str]]:
        """All open postings, and every fifth of the closed ones: sitemaps lag."""
        still = set(self.open(scene))
        listed = [n for n in range(born_by(scene.world.jobs, scene.day)) if n in still or n % 5 == 0]
        return [(ad.url, ad.changed_on.isoformat()) for ad in (self.whole(scene, index) for index in listed)]

    def _list(self, scene: Scene, path: str, query: dict[str, str]) -> Answer:
        number = _number(path.rpartition("/page/")[2].strip("/") if "/page/" in path else query.get("page"), 1)
        words = query.get("search_keywords") or query.get("k") or query.get("q") or ""
        place = query.get("search_location") or query.get("l") or ""
        hits = found(self, scene, words=words, place=place)
        cards = [self.card(scene, index) for index in hits[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]]
        return list_page(cards, len(hits), number, words, place, nexxt=scene.look.generation == "nexxt")

    def _feed(self, scene: Scene, query: dict[str, str]) -> Answer:
        size, number = _number(query.get("posts_per_page"), PAGE_SIZE), _number(query.get("paged"), 1)
        hits = found(
            self, scene, words=query.get("search_keywords", ""), place=query.get("search_location", "")
        )[(number - 1) * size : number * size]  # fmt: skip
        return feeds.rss([self.full(scene, index) for index in hits])

    def _detail(self, scene: Scene, key: str) -> Answer:
        index = ads.number_of(key)
        if index is None or not 0 <= index < born_by(scene.world.jobs, scene.day):
            return not_found()
        if self.whole(scene, index).key != key:
            return not_found()
        if self.is_open(scene, index):
            return detail_page(self.full(scene, index), scene.look.generation)
        return filled_page(self.whole(scene, index).title) if index % 2 else not_found()


def _number(said: str | None, otherwise: int) -> int:
    return max(1, int(said)) if said and said.isdigit() and len(said) < 6 else otherwise
