"""What is of the occupation and what is not, from as little as a title."""

import pytest


@pytest.fixture(scope="module")
def relevant(tagger):
    def ask(title, text="", categories=()):
        return tagger.relevance(title, text, categories, tagger.tag(title, text, None)).score >= (
            tagger.profile.relevance.cut
        )

    return ask


@pytest.mark.parametrize(
    "title",
    [
        "Customer Service Representative", "Customer Service Rep II - Remote", "Call Center Agent",
        "Contact Centre Adviser", "Client Services Associate", "Help Desk Analyst",
        "Customer Support Specialist (Spanish)", "Bilingual Call Taker",
        "Member Services Representative", "Complaints Handler", "Switchboard Operator", "Customer Care Team Leader",
        "Klienditeenindaja", "Klienditoe spetsialist", "Kõnekeskuse operaator", "Vanemklienditeenindaja",
    ],
)  # fmt: skip
def test_the_trades_own_titles_are_relevant(relevant, title):
    assert relevant(title)


@pytest.mark.parametrize(
    "title",
    [
        "Customer Success Engineer", "Field Service Technician", "Food Server", "Mail Room Clerk", "Data Entry Clerk",
        "Account Manager", "Registered Nurse", "Outbound Sales Executive", "Software Engineer, Customer Platform",
        "Public Relations Officer", "Civil Service Policy Adviser", "Service Engineer", "Müügijuht", "Raamatupidaja",
        "Keevitaja", "Tarkvaraarendaja", "Warehouse Operative", "",
    ],
)  # fmt: skip
def test_near_misses_are_not(relevant, title):
    assert not relevant(title)


def test_the_text_can_outweigh_a_plain_title(relevant):
    text = "You answer inbound calls in our call centre, handle customer complaints and take orders by phone."
    assert not relevant("Team Member")
    assert relevant("Team Member", text)


def test_a_title_alone_does_not_make_it_so(relevant):
    text = "You will develop Java services, write SQL and review code. A software engineer with Linux skills."
    assert not relevant("Support Advisor", text)


def test_the_boards_category_counts(tagger):
    bare = tagger.relevance("Specialist", "", (), ()).score
    assert tagger.relevance("Specialist", "", ("Customer Service",), ()).score > bare
    assert tagger.relevance("Specialist", "", ("Engineering",), ()).score < bare


def test_reasons_are_given_the_weightiest_first(tagger):
    why = tagger.relevance("Customer Service Manager", "We answer inbound calls.", (), ()).why
    weights = [abs(float(line.split()[0])) for line in why]
    assert weights == sorted(weights, reverse=True)
    assert "own-title" in why[0]
