"""`aggregator demo`: the whole line on the replica boards, offline: two days of crawls, queries, one job, a feed."""

import shlex
import shutil
from datetime import UTC, datetime, time
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from aggregator.cli import cli
from aggregator.cli.accounts import account_of, print_accounts, progress_shown
from aggregator.cli.common import Session, command
from aggregator.config import Config, SourceChoice
from aggregator.crawling.run import crawl
from aggregator.errors import BadInput
from aggregator.replica.running import Handle, running_replica
from aggregator.replica.supply.sites import sites as sites_played

MARKER = "made-by-demo"
"""A file that tells the demo's own folder from anybody else's."""

BOARDS = ("company_sites", "customerservicecrossing", "customerservicejobs", "indeed", "monster")
QUERIES = (
    ("query", "--place", "Tallinn", "--limit", "5"),
    ("query", "--remote", "--pay-min", "15", "--pay-period", "hour", "--skill", "patience", "--limit", "5"),
    ("query", "live chat", "--since", "7", "--limit", "5"),
)


@command("demo")
@click.option("--folder", type=click.Path(path_type=Path), default=Path("demo"), show_default=True, help="Where to.")
@click.option("--jobs", type=click.IntRange(5, 5000), default=60, show_default=True, help="Postings of each board.")
@click.option("--seed", type=int, default=1, show_default=True, help="Another seed makes other jobs.")
def demo_command(session: Session, folder: Path, jobs: int, seed: int) -> int:
    """Show all of it on boards rebuilt on this machine, offline.

    Crawls all five sources on two days, prints the balanced account of each run, three queries and one job in full,
    and writes a CSV feed. The folder is made anew each time; one that the demo did not make is left alone.
    """
    make_anew(folder)
    demo = Demo(session, folder)
    with running_replica(seed=seed, jobs=jobs) as replica:
        healthy = [demo.crawl(replica, day) for day in (1, 2)]
    for query in QUERIES:
        demo.run(*query)
    demo.run("show", demo.telling_job())
    demo.run("export", str(folder / "jobs.csv"))
    return 0 if all(healthy) else 1


def make_anew(folder: Path) -> None:
    """Make the demo's folder, empty; BadInput where one stands that the demo did not make."""
    try:
        if folder.exists():
            if not (folder / MARKER).is_file():
                raise BadInput(f"{folder} exists and was not made by the demo; name another with --folder")
            shutil.rmtree(folder)
        folder.mkdir(parents=True)
        (folder / MARKER).touch()
    except OSError as fault:
        raise BadInput(f"{folder} can't be made ({fault.strerror}); name another with --folder") from fault


class Demo:
    """The demo's steps over one database."""

    def __init__(self, session: Session, folder: Path) -> None:
        self.session = session
        self.database = folder / "jobs.db"
        self.console = Console(highlight=False)

    def crawl(self, replica: Handle, day: int) -> bool:
        """Crawl all boards as they stand on a day; returns whether every run was healthy."""
        replica.set_day(day)
        now = datetime.combine(replica.world.date_of(day), time(9), UTC)
        self.title(f"Day {day}, {now:%d %B %Y}   $ aggregator crawl")
        sites = SourceChoice(sites=tuple(f"https://{site.host}/" for site in sites_played()))
        config = Config(sources={"company_sites": sites})
        with progress_shown(self.session.console) as show:
            results = crawl(
                BOARDS, config=config, store_path=self.database, now=now, replica_port=replica.port,
                on_progress=show,
            )  # fmt: skip
        print_accounts([account_of(result) for result in results], self.console)
        return all(result.outcome == "ok" for result in results)

    def run(self, *words: str) -> None:
        """Run a command on the demo's database, as a person would type it."""
        self.title("$ aggregator " + shlex.join(("--db", str(self.database), *words)))
        cli.main(["--db", str(self.database), *words], standalone_mode=False, obj=Session(debug=self.session.debug))

    def telling_job(self) -> str:
        """Id of the job with the most postings, then the most tags: the one that shows most."""
        session = Session(db_option=self.database)
        with session.store(read_only=True) as store:
            sql = """
                SELECT p.job_id AS id FROM postings p JOIN jobs j ON j.id = p.job_id
                ORDER BY j.postings DESC, (SELECT count(*) FROM posting_tags t WHERE t.posting_id = p.id) DESC, p.id
                LIMIT 1
            """
            return next(str(row["id"]) for row in store.rows(sql))

    def title(self, words: str) -> None:
        """Print a headline."""
        self.console.print(Text(f"\n{words}\n", style="bold cyan"), soft_wrap=True)
