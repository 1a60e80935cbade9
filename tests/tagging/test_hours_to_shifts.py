"""Stated hours give shifts by the bounds of the labelling guide."""

import pytest


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Hours: 9am-5pm", {"day"}),
        ("Hours: 09:00–17:30", {"day"}),
        ("8.30 to 18.00", {"day"}),
        ("10:00 AM - 8:00 PM", {"evening"}),
        ("12 noon, 11am to 6:30pm", set()),
        ("14:00-23:00", {"evening", "night"}),
        ("22:00 - 06:00", {"night"}),
        ("05:00-13:00", {"night"}),
        ("8:00-16:00 or 16:00-24:00", {"evening", "night"}),
        ("tööaeg kell 9-17", {"day"}),
        ("14.00-22.00 graafiku järgi", {"evening"}),
        ("3-5 years, 10-12 people, 2-3 days, $9.00-12.00", set()),
        ("Our store hours are 9am-9pm.", set()),
        ("Oleme avatud 9.00-21.00.", set()),
    ],
)
def test_hours_fall_in_their_part_of_the_day(slugs, text, given):
    assert slugs(text, None) & {"day", "evening", "night"} == given
