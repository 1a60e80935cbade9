"""A file that appears at once and whole, or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from aggregator.errors import BadInput


@contextmanager
def written_in_place(path: Path, *, encoding: str = "utf-8") -> Iterator[TextIO]:
    """A text stream whose content becomes the file `path` when the block ends well; else the old file stays untouched.

    A link stays, and the file that it leads to is replaced. Line ends are written as given.
    Raises BadInput where the file can't be written.
    """
    try:
        target = _target(path)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    except OSError as fault:
        raise BadInput(f"{path} can't be written: {fault.strerror}; name another place") from fault
    part = Path(name)
    try:
        with os.fdopen(handle, "w", encoding=encoding, newline="") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        part.chmod(_mode(target))
        part.replace(target)
    except OSError as fault:
        raise BadInput(f"{path} can't be written: {fault.strerror}; what was there before is untouched") from fault
    finally:
        with suppress(FileNotFoundError):
            part.unlink()
    _sync_folder(target.parent)


def _target(path: Path) -> Path:
    """The file itself, where `path` is a link to it; what is no file is never put aside for one."""
    # not Path.resolve: a link that leads to itself is a RuntimeError there
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise BadInput(f"{path} is a folder; name a file to write")
    if target.is_symlink() or (target.exists() and not target.is_file()):
        raise BadInput(f"{path} is no regular file; name another, or `-` for standard output")
    return target


def _mode(path: Path) -> int:
    # mkstemp makes files that only their owner can read; a feed is read by others, as the user's umask allows.
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
