"""The spider class of a board, found in its folder."""

from importlib import import_module
from typing import Any

from aggregator.crawling.sources import source_named
from aggregator.errors import UnknownBoard


def leaf(board: str) -> Any:
    """The class over `BoardSpider` in `spiders/<board>/spider.py`; UnknownBoard where no board has that name.

    Any, because nothing here may import `spiders/`: what counts are its `first_links` and `read`.
    """
    source_named(board)
    module = import_module(f"spiders.{board}.spider")
    for one in vars(module).values():
        if isinstance(one, type) and one.__module__ == module.__name__ and getattr(one, "name", None) == board:
            return one
    raise UnknownBoard(f"spiders/{board}/spider.py holds no class with name = {board!r}; give it that name")
