import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aggregator.extract.text import MAX_CHARS, one_line, plain_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<ul><li>Phones</li>\n  <li>Chat</li></ul>", "Phones\nChat"),
        ("Shift<br>Nights<br/>Weekends", "Shift\nNights\nWeekends"),
        ("A<br><br>B", "A\n\nB"),
        ("<div>a</div><div><br></div><div>b</div><div>c</div>", "a\n\nb\nc"),
        ("<P CLASS='x'>Loud</P><UL><LI>tags</LI></UL>", "Loud\n\ntags"),
        ("Help<b>desk</b> agent", "Helpdesk agent"),
        ("<td>Pay</td><td>12 €</td>", "Pay 12 €"),
    ],
)
def test_paragraphs_items_and_breaks_are_kept(html, text):
    assert plain_text(html) == text


@pytest.mark.parametrize(
    "html",
    [
        "&lt;p&gt;R&amp;amp;D &amp;amp; care&lt;/p&gt;",
        "&amp;lt;p&amp;gt;R&amp;amp;D &amp;amp; care&amp;lt;/p&amp;gt;",
        "<p>R&amp;D&nbsp;&amp; care</p>",
        "<p>R&amp;amp;D &amp;amp;&amp;nbsp;care</p>",
    ],
)
def test_entities_are_resolved_however_often_they_were_escaped(html):
    assert plain_text(html) == "R&D & care"


def test_scripts_styles_and_comments_are_no_text():
    html = "<style>p{}</style><p>Hello<!-- not this --></p><script>var a = '<p>no</p>'</script>"
    assert plain_text(html) == "Hello"


def test_signs_of_comparison_are_no_tags():
    assert plain_text("reply < 5 min & rating > 4") == "reply < 5 min & rating > 4"
    assert plain_text("<p>reply < 5 min</p>") == "reply < 5 min"


def test_an_attribute_with_a_bracket_does_not_leak():
    assert plain_text('<p title="a > b">Text</p>') == "Text"


def test_plain_text_keeps_its_lines_and_loses_only_surplus():
    assert plain_text("One\r\nTwo\n\n\n\n  Three  ") == "One\nTwo\n\nThree"


def test_line_ends_of_html_source_are_spaces_but_empty_lines_are_paragraphs():
    assert plain_text("<div>You will\nanswer calls.\n\nYou bring\npatience.</div>") == (
        "You will answer calls.\n\nYou bring patience."
    )


def test_invisible_characters_go():
    assert plain_text("cus\u00adtomer\u200b care\ufeff") == "customer care"
    assert one_line("Agent\u00a0 \u200e(m/f)") == "Agent (m/f)"


def test_one_line_drops_tags_and_breaks():
    assert one_line("Agent,\n<b>R&amp;D</b><br>Tallinn") == "Agent, R&D Tallinn"


def test_deep_nesting_loses_no_text():
    assert "deep" in plain_text("<div>" * 20_000 + "<!-- -->deep" + "</div>" * 20_000)


@pytest.mark.parametrize(
    "hostile",
    [
        "<" * 300_000,
        "<p" * 300_000,
        "&lt;" * 200_000,
        " \n" * 300_000,
        "<!--" * 200_000,
        "<a " + "x='" * 200_000,
        "\ue000" * 300_000,
    ],
    ids=["brackets", "open-tags", "escaped", "blank", "comments", "quotes", "our-own-marks"],
)
def test_hostile_text_takes_linear_time(hostile):
    start = time.perf_counter()
    plain_text(hostile)
    assert time.perf_counter() - start < 3


def test_longer_text_than_the_bound_is_cut():
    assert len(plain_text("word " * (MAX_CHARS // 4))) <= MAX_CHARS


@given(st.text(max_size=400))
def test_any_text_is_taken_and_comes_out_tidy(text):
    out = plain_text(text)
    assert "\n\n\n" not in out
    assert out == out.strip()
    assert "\n" not in one_line(text)
