"""What README.md shows is true: commands exist, options exist, tables are those that the code prints."""

import re
import shlex

import click
import pytest

from aggregator.cli import COMMANDS, cli
from tests.readme_blocks import README, ROOT, field_docs, with_blocks

TEXT = README.read_text(encoding="utf-8")
COMMAND_LINES = [
    line.split("#")[0].strip()
    for block in re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL)
    for line in block.splitlines()
    if line.strip()
]


def test_generated_tables_are_those_that_the_code_writes():
    assert with_blocks(TEXT) == TEXT, "run `python -m tests.readme_blocks`"


@pytest.mark.parametrize("line", [line for line in COMMAND_LINES if "aggregator" in line])
def test_every_aggregator_command_shown_parses(line):
    words = shlex.split(line)[1:]
    command = cli.get_command(click.Context(cli), words[0])
    assert command is not None, f"README shows the command {words[0]!r}, which does not exist"
    command.make_context(words[0], words[1:], resilient_parsing=False)


@pytest.mark.parametrize("line", [line for line in COMMAND_LINES if line.startswith("make ")])
def test_every_make_target_shown_exists(line):
    target = line.split()[1]
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(), re.MULTILINE), f"the Makefile has no {target!r}"


def test_every_link_to_a_file_leads_somewhere():
    links = re.findall(r"\]\((?!https?:|#)([^)]+)\)", TEXT)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name):
    command = cli.get_command(click.Context(cli), name)
    assert command.help
    assert all(option.help for option in command.params if isinstance(option, click.Option))


@pytest.mark.parametrize(
    ("file", "record"), [("posting.py", "Posting"), ("posting.py", "Place"), ("listing.py", "Listing")]
)
def test_every_field_of_the_records_is_explained(file, record):
    path = ROOT / "aggregator" / file
    declared = re.search(rf"class {record}:.*?(?=\n\n\n|\Z)", path.read_text(), re.DOTALL)[0]
    assert set(field_docs(path, record)) == set(re.findall(r"^    (\w+):", declared, re.MULTILINE))
