"""Indeed's addresses: who is asked for what."""

from aggregator.replica.boards.base import Board, Scene, shipped
from aggregator.replica.boards.indeed import ads
from aggregator.replica.boards.indeed.details import detail_page
from aggregator.replica.boards.indeed.search import results_page
from aggregator.replica.boards.searching import found, some_words
from aggregator.replica.supply.towns import towns
from aggregator.replica.wire import Answer, Ask, not_found, page, redirect, text

PAGE_SIZE = 15
SIGN_IN = "https://secure.indeed.com/auth?continue=%2Fjobs&branding=page-two-signin&from=page-two-signin"


class Indeed(Board):
    """www.indeed.com and uk.indeed.com; gb leads to uk, ru refuses everybody, there is no ee."""

    name = "indeed"
    hosts = ("www.indeed.com", "uk.indeed.com", "gb.indeed.com", "ru.indeed.com", "secure.indeed.com")
    generations = ("2026", "2026-dom", "2026-state", "2023", "2021", "2020")
    ads = ads

    def key(self, scene: Scene, index: int) -> str:
        """Sixteen hex digits."""
        return ads.key(scene.world, index)

    def answer(self, scene: Scene, ask: Ask) -> Answer:
        """The page at an address."""
        path, query = ask.path, ask.query
        if path == "/robots.txt":
            return (
                text("User-agent: *\nDisallow: /\n") if ask.host == "ru.indeed.com" else shipped(__file__, "robots.txt")
            )
        if ask.host == "gb.indeed.com":
            return redirect(f"https://uk.indeed.com{ask.target}", 301)
        if ask.host == "secure.indeed.com":
            return page("<html><head><title>Sign In | Indeed Accounts</title></head><body><form></form></body></html>")
        if path in ("/jobs", "/") or path.startswith("/q-"):
            return self._search(scene, ask.host, path, query)
        if path == "/viewjob":
            return self._detail(scene, query.get("jk", ""))
        return not_found("Not Found | Indeed")

    def _search(self, scene: Scene, host: str, path: str, query: dict[str, str]) -> Answer:
        if query.get("start", "0") not in ("", "0"):
            return redirect(SIGN_IN, 307)
        words, place = query.get("q", ""), query.get("l", "")
        if path.startswith("/q-"):
            words, _, place = path[3:].removesuffix(".html").removesuffix("-jobs").partition("-l-")
        days = query.get("fromage", "")
        hits = found(self, scene, words=words, place=place, days=int(days) if days.isdigit() else None)
        hits = tuple(index for index in hits if ads.host_of(scene.world, index) == host)
        cards = [(self.card(scene, index), self._snippet(scene, index)) for index in hits[:PAGE_SIZE]]
        return results_page(scene, cards, len(hits), words, place, understood=bool(hits) or _is_place(place))

    def _snippet(self, scene: Scene, index: int) -> str:
        return some_words(scene.world.vacancy_of(self.name, index, ads.market_of(scene.world, index), scene.day))

    def _detail(self, scene: Scene, key: str) -> Answer:
        index = self.find(scene, key)
        if index is None:
            return not_found("Not Found | Indeed")
        return detail_page(self.full(scene, index), scene.look.generation)


def _is_place(place: str) -> bool:
    wanted = place.casefold().split(",")[0].strip()
    known = [one for country in ("US", "GB", "EE") for one in towns(country)]
    return not wanted or wanted == "remote" or any(wanted in (t.city.casefold(), t.code.casefold()) for t in known)
