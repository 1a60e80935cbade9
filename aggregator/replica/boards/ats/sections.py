"""A text cut into the parts that feeds keep it in."""

from collections.abc import Sequence

from aggregator.replica.supply.texts import Block, Text


def html_of(blocks: Sequence[Block]) -> str:
    """Blocks as HTML, one after another."""
    return "".join(block.html() for block in blocks)


def opening_lists_closing(text: Text) -> tuple[Sequence[Block], list[tuple[str, Block]], Sequence[Block]]:
    """What stands before the first run of headed lists, the run as (heading, list), and what stands behind it."""
    blocks, first = text.blocks, 0
    while first < len(blocks) and not _headed(blocks, first):
        first += 1
    behind = first
    while _headed(blocks, behind):
        behind += 2
    lists = [(blocks[at].plain(), blocks[at + 1]) for at in range(first, behind, 2)]
    return blocks[:first], lists, blocks[behind:]


def headed_sections(text: Text) -> list[tuple[str, str]]:
    """(heading, HTML) of every part, the heading "" for what stands before the first one."""
    found: list[tuple[str, list[Block]]] = [("", [])]
    for block in text.blocks:
        if block.kind == "heading":
            found.append((block.plain(), []))
        else:
            found[-1][1].append(block)
    return [(heading, html_of(blocks)) for heading, blocks in found if heading or blocks]


def _headed(blocks: Sequence[Block], at: int) -> bool:
    return [block.kind for block in blocks[at : at + 2]] == ["heading", "list"]
