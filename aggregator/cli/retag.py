"""`aggregator retag`: tag stored postings again, after the profile has changed."""

import json

import click

from aggregator.archive.retagging import Retagged, retag
from aggregator.cli.common import Session, command
from aggregator.profile import load_profile
from aggregator.tagging import Tagger


@command("retag")
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def retag_command(session: Session, dry_run: bool, as_json: bool) -> None:
    """Tag every stored posting by the profile as it is now; prints what was added and removed, by tag."""
    tagger = Tagger(load_profile(session.config.profile))
    with session.store(read_only=dry_run) as store:
        report = retag(store, tagger, write=not dry_run)
    version = tagger.profile.version
    if as_json:
        click.echo(json.dumps(_plain(report, version, dry_run), ensure_ascii=False, indent=2))
    else:
        _print(report, version, dry_run)


def _print(report: Retagged, version: str, dry_run: bool) -> None:
    done = "would change" if dry_run else "changed"
    click.echo(f"{report.postings} postings read by profile {version}, {report.changed} {done}")
    for sign, name, counter in (("+", "added", report.added), ("-", "removed", report.removed)):
        for slug, count in counter.most_common():
            click.echo(f"{sign}{count} {slug}")
            for example in report.examples[name, slug]:
                click.echo(f"    {example}")


def _plain(report: Retagged, version: str, dry_run: bool) -> dict[str, object]:
    changes: dict[str, object] = {
        name: {slug: {"postings": count, "examples": report.examples[name, slug]} for slug, count in counter.items()}
        for name, counter in (("added", report.added), ("removed", report.removed))
    }
    read = {"profile_version": version, "dry_run": dry_run, "postings": report.postings, "changed": report.changed}
    return read | changes
