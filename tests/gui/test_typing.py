"""A field that is being typed into is left alone: half a number, a day or nonsense stays until the field is left."""

import chart
import hands
from desk import run

EXPECTED_SETS = "expected a whole number from 1 to 50, or two such as 8–12"


def settled(desk):
    """Everything that an edit sets off has come back: the rules have answered and the disk has it."""
    chart.wait_checked(desk)
    chart.wait_saved(desk)


def type_slowly(desk, name, text):
    """Letter by letter, and after each the field must still hold what was typed so far."""
    field = desk.fill(name, "")
    for i, letter in enumerate(text, 1):
        hands.type_text(letter)
        settled(desk)
        desk.wait(f"{name!r} holds {text[:i]!r} while it is typed, and not {field.text!r}",
                  lambda: field.text == text[:i])
    return field


def scenario(desk):
    chart.start(desk)
    chart.new_patient(desk, "Slow Hands")
    found = []

    def check(what, *arguments):
        # Every field is tried, so that one run names all of them.
        try:
            what(desk, *arguments)
        except AssertionError as failure:
            found.append(str(failure))

    check(day_of_birth)
    check(pain)
    chart.show_program(desk)
    chart.add(desk, "Bridge")
    check(first_day)
    check(repetitions)
    check(nonsense)
    check(emptied)
    assert not found, "\n  ".join(found)


def day_of_birth(desk):
    type_slowly(desk, "Birth date", "2.3.1951")
    hands.press("Tab")
    desk.holds("Birth date", "1951-03-02")


def pain(desk):
    desk.fill("Pain now, 0 to 10", "7")
    settled(desk)
    type_slowly(desk, "Pain now, 0 to 10", "11")
    desk.find("label", "expected a whole number from 0 to 10")
    settled(desk)
    desk.find("label", "expected a whole number from 0 to 10")
    assert desk.field("Pain now, 0 to 10").text == "11", "what was typed is gone before it was mended"
    # Typed at once, the answer on the 1 comes when 12 is already there.
    desk.fill("Pain now, 0 to 10", "12")
    settled(desk)
    desk.find("label", "expected a whole number from 0 to 10")
    desk.holds("Pain now, 0 to 10", "12")
    desk.fill("Pain now, 0 to 10", "7")
    desk.gone("label", "expected a whole number from 0 to 10")


def first_day(desk):
    type_slowly(desk, "First day of the program", "23 Nov 2026")
    hands.press("Tab")
    desk.holds("First day of the program", "2026-11-23")


def repetitions(desk):
    type_slowly(desk, "Bridge: repetitions", "8-12")
    hands.press("Tab")
    desk.holds("Bridge: repetitions", "8–12")
    assert chart.stored("SELECT reps_min, reps_max FROM program_item") == [(8, 12)]


def nonsense(desk):
    desk.fill("Bridge: sets", "4")
    settled(desk)
    field = type_slowly(desk, "Bridge: sets", "9x")
    desk.find("label", EXPECTED_SETS)
    # The 9 on the way was a number, so it is what the program has; the x changes nothing.
    assert chart.stored("SELECT sets_min, sets_max FROM program_item") == [(9, 9)]
    assert field.text == "9x", "nonsense is gone before it was mended"
    desk.fill("Bridge: sets", "3")
    desk.gone("label", EXPECTED_SETS)


def emptied(desk):
    """An empty field means the exercise's own dose, which it shows again when it is left."""
    desk.fill("Bridge: rest in seconds", "")
    settled(desk)
    assert desk.field("Bridge: rest in seconds").text == "", "the field was filled while it was being typed into"
    hands.press("Tab")
    desk.holds("Bridge: rest in seconds", "60")


if __name__ == "__main__":
    run(scenario)
