"""`aggregator init`: a commented configuration to start from, for a place of one's own where one is named."""

from pathlib import Path

import click

from aggregator.cli.common import Session, command
from aggregator.cli.local_config import Local, languages, local_config
from aggregator.crawling.sources import sources
from aggregator.errors import BadInput
from aggregator.normalize.places import read_line
from aggregator.profile import load_profile
from db.gazetteer import Settlement, load_gazetteer

TEMPLATE = Path(__file__).resolve().parents[1] / "aggregator.template.toml"


@command("init")
@click.argument("file", type=click.Path(path_type=Path), default="aggregator.toml", metavar="[FILE]")
@click.option("--place", metavar="TOWN", help="Write searches, boards and a feed for that town: Tallinn, Austin TX.")
@click.option("--language", metavar="CODE", help="Language of the comments, with --place: en or et  [default: en]")
def init_command(session: Session, file: Path, place: str | None, language: str | None) -> None:
    """Write a commented aggregator.toml; a file that is there already is left alone."""
    if language and not place:
        raise BadInput("--language goes with --place: name the town where you look for work, --place Tallinn")
    local = local_of(place, language or "en") if place else None
    text = local_config(local, sources().values()) if local else TEMPLATE.read_text(encoding="utf-8")
    write_new(file, text)
    where = f" for {local.place}, {local.country}" if local else ""
    session.console.print(f"wrote {file}{where}; set `contact`, then try `aggregator boards` and `aggregator crawl`")


def local_of(place: str, language: str) -> Local:
    """Where that is; BadInput with the nearest names for a place or a language that is not known."""
    if language not in languages():
        raise BadInput(f"--language is {language!r}; the comments are written in {' or '.join(languages())}")
    town = town_of(place)
    written = " ".join(place.split()) if "," in place else town.name
    return Local(place=written, town=town.name, country=town.country, language=language, asked=load_profile().asked)


def town_of(place: str) -> Settlement:
    """The town that is meant: the only or largest of its name, or that of a region named behind it."""
    gazetteer = load_gazetteer()
    read = next((one for one in read_line(place, gazetteer, None) if one.city), None)
    towns = gazetteer.settlements(read.city if read and read.city else place)
    here = [
        town
        for town in towns
        if read is None or (read.country, read.region) in ((town.country, town.region), (town.country, None))
    ]
    if found := next(iter(here or towns), None):
        return found
    near = gazetteer.near(place)
    hint = (
        f"did you mean {' or '.join(near)}?"
        if near
        else "write a town's usual name, a region behind a comma: Paris, TX"
    )
    raise BadInput(f"--place is {place!r}, which is no town of the gazetteer; {hint}")


def write_new(file: Path, text: str) -> None:
    """Write a file that is not there yet, whole or not at all; BadInput where that can't be."""
    made = False
    try:
        with file.open("x", encoding="utf-8") as new:
            made = True
            new.write(text)
    except FileExistsError:
        raise BadInput(f"{file} exists already; edit it, or name another file: `aggregator init FILE`") from None
    except OSError as fault:
        if made:  # half a configuration would be worse than none, and would keep the next try from writing it
            file.unlink(missing_ok=True)
        raise BadInput(f"{file} can't be written: {fault.strerror}; name another file") from fault
