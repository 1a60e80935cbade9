"""The addresses of companies' own sites."""

from aggregator.replica.boards.base import Board, Scene
from aggregator.replica.boards.company import ads, pages
from aggregator.replica.days import born_by
from aggregator.replica.supply.sites import Site, site_of, sites
from aggregator.replica.wire import Answer, Ask, not_found, redirect, text


class CompanySites(Board):
    """All the companies that have a site of their own."""

    name = ads.NAME
    hosts = tuple(site.host for site in sites())
    generations = ("2026",)
    ads = ads

    def answer(self, scene: Scene, ask: Ask) -> Answer:
        """The page at an address."""
        site, path = ads.site_at(ask.host), ask.path
        if site is None:
            return not_found()
        if path == "/robots.txt":
            return text(f"User-agent: *\nDisallow: /admin/\n\nSitemap: https://{site.host}/sitemap.xml\n")
        if path in ("/", "/about/", "/privacy/"):
            return pages.home(site)
        if path == "/sitemap.xml":
            return pages.sitemap(site, [self.whole(scene, index) for index in self._mine(scene, site)])
        if path.rstrip("/") == site.jobs_path.rstrip("/"):
            return self._list(scene, site, ask.query.get("page", "1"))
        return self._detail(scene, site, path)

    def _mine(self, scene: Scene, site: Site) -> list[int]:
        return [index for index in self.open(scene) if site_of(index) == site]

    def _list(self, scene: Scene, site: Site, said: str) -> Answer:
        mine = self._mine(scene, site)
        number = int(said) if said.isdigit() and len(said) < 6 else 1
        some = mine[(number - 1) * pages.PAGE_SIZE : number * pages.PAGE_SIZE]
        cards = [self.card(scene, index) for index in some]
        return pages.jobs_list(site, cards, number, more=number * pages.PAGE_SIZE < len(mine))

    def _detail(self, scene: Scene, site: Site, path: str) -> Answer:
        number = path.removeprefix(site.jobs_path).strip("/")
        index = int(number) - 100 if number.isdigit() and len(number) < 12 else -1
        if not 0 <= index < born_by(scene.world.jobs, scene.day) or site_of(index) != site:
            return not_found()
        if not self.is_open(scene, index):
            return self._closed(scene, site, index)
        scripts = ads.deviated(scene, index).scripts if site.syntax == "json-ld" else ""
        return pages.detail(site, self.full(scene, index), scripts)

    def _closed(self, scene: Scene, site: Site, index: int) -> Answer:
        """Sites close postings in four ways: 404, 410, back to the list, or a page that says so."""
        if index % 4 == 0:
            return redirect(f"https://{site.host}{site.jobs_path}")
        if index % 4 == 1:
            return pages.closed(site, self.whole(scene, index).title)
        answer = not_found()
        return answer if index % 4 == 2 else Answer(status=410, body=answer.body)
