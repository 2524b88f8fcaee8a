"""From the start to an issued program without the mouse: shortcuts, Tab, arrows, Enter and Space."""

import os
import re

import chart
import hands
from desk import run
from outside import DOCUMENTS, pdf_text, save_as
from poll import NotSeen, wait_for

DROP_DOWN = "a drop-down list"
HANDOUT = os.path.join(DOCUMENTS, "typed.pdf")


def place(desk):
    """Where the keyboard is. GTK does not say so of a drop-down list, whose inner button has it."""
    here = desk.focused()
    return (here.role, here.name, here.box) if here is not None else None


def tab_to(desk, role, name, key="Tab", most=60):
    """Presses Tab until the keyboard is there, and gives the way that it took."""
    way = []
    here = place(desk)
    for _ in range(most):
        if here is not None and here[0] == role and (
                name.search(here[1]) if hasattr(name, "search") else here[1] == name):
            return way
        way.append(here[1] if here is not None else DROP_DOWN)
        hands.press(key)
        try:
            here = wait_for(f"{key} goes on", lambda: place(desk) not in (None, here) and place(desk), limit_s=0.4)
        except NotSeen:
            here = place(desk)
    raise AssertionError(f"{most} times {key} do not lead to {role} {getattr(name, 'pattern', name)!r}: {way}")


def patient(desk):
    hands.press("ctrl+n")
    desk.wait_focus("text", "Name")
    hands.type_text("Keys Only")
    way = tab_to(desk, "text", "Pain now, 0 to 10")
    assert way == ["Name", "Birth date", DROP_DOWN, DROP_DOWN], f"Tab goes {way}"
    hands.type_text("3")
    hands.press("shift+Tab")
    tab_to(desk, "text", "Birth date", key="shift+Tab")
    hands.type_text("1980-05-05")
    tab_to(desk, "text", "Weeks since it began")
    hands.type_text("12")
    tab_to(desk, "radio button", re.compile("^Sciatica: "))
    # The arrows move among the answers to one question.
    hands.press("Left")
    desk.wait("an arrow answers", lambda: desk.find("radio button", "Sciatica: no").has("checked"))
    chart.wait_saved(desk)
    assert chart.stored("SELECT name, birth_date FROM patient") == [("Keys Only", "1980-05-05")]
    assert chart.stored("SELECT fact, value FROM patient_fact") == [("sciatica", "no")]


def program(desk):
    hands.press("ctrl+1")
    desk.wait_focus("text", "Search exercises")
    for count, letters in enumerate(("walking", "bridge", "bird dog"), 1):
        hands.press("ctrl+f")
        desk.wait_focus("text", "Search exercises")
        hands.type_text(letters)
        desk.holds("Search exercises", letters)
        desk.wait("the catalogue narrows", lambda: 0 < len(chart.results(desk)) < 20)
        hands.press("Return")
        desk.wait("the exercise is added", lambda: len(chart.rows(desk)) == count)
    way = tab_to(desk, "text", "Title of the program")
    assert way.count(DROP_DOWN) == 5, f"Tab passes over a filter: {way}"
    for stop in ("Only what raises no caution", "Exercises", "Add to program"):
        assert stop in way, f"Tab passes over {stop!r}: {way}"
    hands.type_text("By keys alone")
    tab_to(desk, "text", "Length in weeks")
    hands.type_text("4")
    tab_to(desk, "text", "Bridge: sets")
    hands.press("ctrl+a")
    hands.type_text("2")
    tab_to(desk, "text", "Bird dog: repetitions")
    tab_to(desk, "push button", "Duplicate Bird dog")
    hands.press("space")
    desk.wait("Space duplicates", lambda: chart.names(desk).count("Bird dog") == 2)
    hands.press("ctrl+z")
    desk.wait("Ctrl+Z takes it back", lambda: chart.names(desk).count("Bird dog") == 1)


def question(desk):
    chart.wait_checked(desk)
    tab_to(desk, "push button", re.compile(": no$"), most=120)
    fact = desk.focused().name
    hands.press("space")
    desk.gone("push button", fact)
    chart.wait_checked(desk)


def issue(desk):
    hands.press("ctrl+shift+i")
    save_as(desk, HANDOUT)
    desk.says("Version 1 is issued and stored.")
    text = pdf_text(HANDOUT)
    for words in ("By keys alone", "Keys Only", "Walking", "Bridge", "Bird dog"):
        assert words in text, f"{words!r} is not on the page"
    hands.press("ctrl+l")
    desk.find("table", "Patients")
    # The list says that Enter opens, so it has to.
    desk.says("Enter opens")
    hands.press("Return")
    desk.find("label", "Keys Only")
    desk.holds("Title of the program", "By keys alone")
    desk.quit()


def first_key(desk):
    """Right after the start the list says that Enter opens, so it has to."""
    chart.start(desk)
    desk.says("Enter opens")
    hands.press("Return")
    desk.field("Search exercises")
    desk.find("label", "Keys Only")
    assert chart.stored("SELECT count(*) FROM patient") == [(1,)], "Enter in the list made a new patient"


def scenario(desk):
    chart.start(desk)
    # On an empty clinic the button that begins has the keyboard.
    desk.wait_focus("push button", "Add the first patient")
    patient(desk)
    program(desk)
    question(desk)
    issue(desk)
    first_key(desk)


if __name__ == "__main__":
    run(scenario)
