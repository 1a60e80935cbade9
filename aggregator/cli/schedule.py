"""`aggregator schedule`: the background service in the foreground."""

import logging

from aggregator.cli.common import Session, command
from aggregator.config import DEFAULT_FILE


@command("schedule")
def schedule_command(session: Session) -> None:
    """Run the crawls and exports of the config at their times, until SIGTERM or Ctrl-C."""
    # here, because APScheduler and SQLAlchemy are slow to load and no other command needs them
    from scheduler import serve

    level = logging.WARNING if session.quiet else logging.INFO
    logging.basicConfig(level=level, format="%(asctime)s %(message)s")
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    db = session.db_path.absolute()
    file = session.config_option or DEFAULT_FILE
    given = ("--config", str(file.absolute())) if file.exists() else ()
    with session.store():
        pass  # a database that can't be used is told now, and not by every child on its own
    serve(session.config, db, ("--quiet", "--db", str(db), *given))
