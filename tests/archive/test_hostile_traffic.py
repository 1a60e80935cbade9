"""Whatever the bytes of a file are, its reader ends, says what is lost, and never crashes."""

import gzip
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aggregator.archive.answers import Answer, Lost, page_of_answer
from aggregator.archive.containers import READERS, Sifting
from aggregator.archive.http_message import message_of
from aggregator.archive.mails import links_in, pages_in_mails
from aggregator.crawling.leaves import leaf
from aggregator.crawling.sources import source_named
from aggregator.extract.page import Page
from tests.archive.traffic import LIST, a_detail, a_list, detail_url, entry, har, mail, mhtml, record, response, warc_gz

NOW = datetime(2030, 1, 1, tzinfo=UTC)
WARC = (
    response(LIST, a_list(1)),
    record("request", LIST, b"GET / HTTP/1.1\r\n\r\n"),
    response(detail_url(1), a_detail(1)),
)
GOOD = {
    ".har": har(entry(LIST, a_list(1)), entry(detail_url(1), a_detail(1), packed=True)),
    ".warc": b"".join(WARC),
    ".warc.gz": warc_gz(*WARC),
    ".mhtml": mhtml(
        LIST, a_list(1), f"Content-Type: text/html\r\nContent-Location: {detail_url(1)}\r\n\r\n{a_detail(1)}".encode()
    ),
    ".mht": mhtml(LIST, a_list(1), encoding="base64"),
}
assert GOOD.keys() == READERS.keys()
MAILS = {
    ".eml": mail(f'<a href="{detail_url(1)}">Care Agent</a>', kind="text/html"),
    ".mbox": b"From x\n" + mail(detail_url(1)) + b"\nFrom y\n" + mail(detail_url(2)),
}


@st.composite
def spoilt(draw, good):
    """The bytes with pieces cut out, doubled, overwritten or put in."""
    raw = bytearray(good)
    for _ in range(draw(st.integers(1, 4))):
        at, to = sorted(draw(st.tuples(st.integers(0, len(raw)), st.integers(0, len(raw)))))
        raw[at : min(to, at + draw(st.integers(0, 200)))] = draw(st.binary(max_size=40) | st.just(bytes(raw[at:to])))
    return bytes(raw)


def whole(file, raw):
    """Everything that reading the file gives."""
    file.write_bytes(raw)
    sifting = Sifting()
    for one in READERS[file.name.removeprefix("x")](file, NOW):
        assert isinstance(one, Answer | Lost)
        sifting.take(one)
    outcome, problem = sifting.tally.whole(sifting.tally.verdicts({}))
    assert str(outcome)
    assert "the program failed" not in (problem or "")
    return sifting


@pytest.mark.parametrize("kind", GOOD)
def test_the_good_file_gives_its_posting(kind, tmp_path):
    assert len(list(whole(tmp_path / f"x{kind}", GOOD[kind]).gathering.listings())) == 1


@pytest.mark.parametrize("kind", GOOD)
@given(data=st.data())
def test_a_spoilt_file_is_read_to_its_end(kind, data, tmp_path_factory):
    whole(tmp_path_factory.getbasetemp() / f"x{kind}", data.draw(spoilt(GOOD[kind])))


@pytest.mark.parametrize("kind", GOOD)
@given(raw=st.binary(max_size=300))
def test_any_bytes_are_read_to_their_end(kind, raw, tmp_path_factory):
    whole(tmp_path_factory.getbasetemp() / f"x{kind}", raw)
    whole(tmp_path_factory.getbasetemp() / f"x{kind}", gzip.compress(raw))


@pytest.mark.parametrize("kind", MAILS)
@given(data=st.data())
def test_any_mail_is_read_to_its_end(kind, data, tmp_path_factory):
    file = tmp_path_factory.getbasetemp() / f"x{kind}"
    file.write_bytes(data.draw(spoilt(MAILS[kind]) | st.binary(max_size=300)))
    for one in pages_in_mails(file, NOW):
        if isinstance(one, Page):
            list(links_in(one))
            for board in ("indeed", "customerservicejobs", "monster"):
                leaf(board).mailed(one, source_named(board))


@given(
    block=st.binary(max_size=300)
    | st.binary(max_size=100).map(lambda body: b"HTTP/1.1 200\nTransfer-Encoding: chunked\n\n" + body)
)
def test_any_block_is_a_message(block):
    assert len(message_of(block).body) <= len(block)


@given(
    url=st.text(max_size=60),
    kind=st.text(max_size=30),
    packed=st.sampled_from(["gzip", "br", "deflate", "zstd", "x"]),
    body=st.binary(max_size=200),
    method=st.sampled_from(["GET", "POST", "é"]),
)
def test_any_answer_becomes_a_page_or_says_why_not(url, kind, packed, body, method):
    headers = (("content-type", kind), ("content-encoding", packed))
    page = page_of_answer(Answer(url=url, body=body, at=NOW, headers=headers, method=method))
    assert page is None or isinstance(page, Page | Lost)
