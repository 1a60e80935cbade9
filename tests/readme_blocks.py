"""The parts of README.md that are written by a program: `python -m tests.readme_blocks` writes them anew."""

import ast
import re
from pathlib import Path

import click

from aggregator.cli import COMMANDS, cli
from aggregator.crawling.sources import sources

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"


PER = {"hour": "an hour", "day": "a day", "month": "a month", "ever": "in all"}


def field_docs(path: Path, name: str) -> dict[str, str]:
    """Field → its docstring, for the dataclass `name` in `path`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    record = next(node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == name)
    pairs = zip(record.body, record.body[1:], strict=False)
    return {
        before.target.id: after.value.value
        for before, after in pairs
        if isinstance(before, ast.AnnAssign) and isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
    }


def fields_block() -> str:
    """The table of a posting's fields."""
    docs = field_docs(ROOT / "aggregator/posting.py", "Posting")
    rows = [f"| `{name}` | {' '.join(text.split())} |" for name, text in docs.items()]
    return "\n".join(["| field | what it says |", "| --- | --- |", *rows])


def commands_block() -> str:
    """The table of commands, each with the first sentence of its help."""
    context = click.Context(cli)
    rows = []
    for name in COMMANDS:
        command = cli.get_command(context, name)
        rows.append(f"| `aggregator {name}` | {command.get_short_help_str(limit=200)} |")
    return "\n".join(["| command | what it does |", "| --- | --- |", *rows])


def interfaces_block() -> str:
    """The table of official interfaces: what is to be set, where it comes from, how much may be asked."""
    rows = []
    for source in sources().values():
        if source.attribution or source.keys:
            names = dict.fromkeys(key.env + (" (optional)" if key.optional else "") for key in source.keys.values())
            variables = ", ".join(f"`{name}`".replace(" (optional)`", "` (optional)") for name in names)
            page = f"[page]({source.keys_page})" if source.keys_page else ""
            quota = source.quota
            most = f"{quota.requests} " + PER[quota.per] if quota else ""
            rows.append(f"| [{source.title}]({source.homepage}) | {variables} | {page} | {most} |")
    head = ["| source | environment variables | keys | requests at the most |", "| --- | --- | --- | --- |"]
    return "\n".join([*head, *rows])


def systems_block() -> str:
    """The applicant-tracking systems that are read, by name."""
    names = sorted((source.title for source in sources().values() if source.ats), key=str.casefold)
    return f"{len(names)} systems are read: {', '.join(names)}."


BLOCKS = {"systems": systems_block, "fields": fields_block, "commands": commands_block, "interfaces": interfaces_block}


def with_blocks(text: str) -> str:
    """`text` with every `<!-- name -->…<!-- /name -->` block written anew."""
    for name, make in BLOCKS.items():
        pattern = rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)"
        text, count = re.subn(pattern, lambda m, make=make: m[1] + make() + "\n" + m[2], text, flags=re.DOTALL)
        if count != 1:
            raise SystemExit(f"README.md: the block <!-- {name} --> stands there {count} times; it must stand once")
    return text


if __name__ == "__main__":
    README.write_text(with_blocks(README.read_text(encoding="utf-8")), encoding="utf-8")
