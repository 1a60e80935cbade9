"""The words that are shown as evidence are the shortest that prove it, and prove nothing else."""

import pytest

from aggregator.tagging.wrapping import wrapped


@pytest.mark.parametrize(
    ("text", "slug", "quote"),
    [
        ("Good written communication is a must.", "written-communication", "written communication"),
        ("Good computer skills are needed.", "computer-literacy", "computer skills"),
        ("Orders that arrive by e-mail, web form or fax", "email", "by e-mail"),
        ("Experience in a similar role is needed.", "experience-asked", "Experience"),
        ("You handle three conversations at once.", "multitasking", "conversations at once"),
        ("A bachelor's degree is preferred.", "bachelor", "bachelor's degree"),
    ],
)
def test_the_quote_is_short_and_holds_the_noun(tagger, text, slug, quote):
    assert {tag.slug: tag.quote for tag in tagger.tag("", text, "en")}[slug] == quote


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Some college or an associate degree is preferred.", "bachelor"),
        ("Respond to questions by e-mail.", "mail-fax"),
        ("Answer calls and e-mails from existing customers.", "outbound-calls"),
        ("Answer inbound calls from our customers about their bookings.", "outbound-calls"),
        ("Call customers back when an answer has come in.", "outbound-calls"),
        ("Start at once.", "multitasking"),
        ("Keep customer records up to date in our database.", "follow-up"),
        ("Keep customer records up to date in our database.", "computer-literacy"),
        ("Do you like helping people?", "interpersonal-skills"),
        ("A friendly telephone manner", "interpersonal-skills"),
        ("Calm angry customers and pass difficult cases on.", "patience"),
        ("Handle returns and refunds.", "process-orders"),
        ("The firm was founded by two brothers and still answers its own phone.", "answer-inquiries"),
        ("Most of our team leaders began on the phones.", "lead-team"),
    ],
)
def test_words_that_only_look_like_it_earn_nothing(slugs, text, slug):
    assert slug not in slugs(text)


@pytest.mark.parametrize("text", ["Sinu tööpäev", "Vastame kolme tööpäeva jooksul."])
def test_a_working_day_is_not_day_work(slugs, text):
    assert "day" not in slugs(text, "et")


def test_items_of_a_list_in_small_letters_are_not_read_as_one_sentence(tagger):
    text = "lisateenuste müük olemasolevatele klientidele\ntellimuste vastuvõtmine\nkaebuste lahendamine"
    assert [tag.quote for tag in tagger.tag("", text, "et") if "\n" in tag.quote] == []


def test_a_wrapped_line_goes_on():
    text = "The person we look for is able to keep calm, to pay attention\nto detail, and to learn.\n\nGrow\nwith us"
    assert list(wrapped(text)) == [0]
