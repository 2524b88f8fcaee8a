"""Markup, quotes, emoji, right-to-left and very long texts are shown as text, kept as they are, in every locale."""

import re

import chart
import hands
from desk import run

NAME = """<b>Ann & "Bo"</b> &amp; 'é' 😀 مريم <i> %s %n"""
NOTE = """</span><b>bold</b> &lt; "quoted" 😀 ببطء %d {} \\n"""
LONG = 10_000


def write_long(desk, name, seed):
    """Fills a field with LONG characters as a person would: typed once, then copied and pasted."""
    desk.fill(name, seed)
    text = seed
    while len(text) < LONG:
        hands.press("ctrl+a", "ctrl+c", "End", "ctrl+v")
        text += text
        desk.wait(f"{name!r} holds {len(text)} characters, and not {len(desk.field(name).text)}",
                  lambda: desk.field(name).text == text)
    return text


def hostile(desk):
    """Written once, under the first of the locales."""
    chart.new_patient(desk, NAME)
    desk.find("label", NAME)
    desk.fill("Notes, not printed for the patient", NOTE)
    chart.show_program(desk)
    chart.add(desk, "Bridge")
    desk.fill("Title of the program", NAME)
    row = chart.row(desk, "Bridge")
    hands.click(*desk.point(desk.find("label", "Bridge", within=row)))
    desk.fill("Bridge: note for the patient", NOTE)
    # Signs that mean something to a search engine are letters like others here.
    for letters in ("<b>&", '"', "'; --", "*", "AND OR NOT ("):
        desk.fill("Search exercises", letters)
        desk.find("label", re.compile("result|Nothing found"))
    desk.fill("Search exercises", "")
    chart.wait_saved(desk)


def long_name(desk):
    desk.click("push button", "Back to the patients")
    chart.new_patient(desk, "")
    name = write_long(desk, "Name", "Longـname 😀é ")
    chart.wait_saved(desk)
    desk.click("push button", "Back to the patients")
    return name


def long_note(desk):
    """A note of LONG characters is kept, or it is said that it is not."""
    chart.open_patient(desk, NAME)
    hands.click(*desk.point(desk.find("label", "Bridge", within=chart.row(desk, "Bridge"))))
    note = write_long(desk, "Bridge: note for the patient", NOTE)
    hands.press("ctrl+f")  # leaving the field saves it
    desk.wait_focus("text", "Search exercises")
    chart.wait_checked(desk)
    chart.wait_saved(desk)
    desk.holds("Bridge: note for the patient", note)
    assert chart.stored("SELECT note FROM program_item") == [(note,)], "'Saved' stands beside a note that is not"


def is_there(desk, name):
    names = desk.wait("both patients are listed", lambda: len(chart.patient_names(desk)) == 2 and
                      chart.patient_names(desk))
    assert NAME in names, names
    long = next(n for n in names if n != NAME)
    assert long[:80] == name[:80], f"the long name is shown as {long[:120]!r}"
    desk.fill("Search patients", "<b>ann")
    desk.wait("the search finds the name", lambda: chart.patient_names(desk) == [NAME])
    hands.press("Return")
    desk.find("label", NAME)
    desk.holds("Title of the program", NAME)
    desk.holds("Bridge: note for the patient", NOTE)
    chart.show_patient(desk)
    desk.holds("Name", NAME)
    desk.holds("Notes, not printed for the patient", NOTE)
    desk.click("push button", "Back to the patients")
    desk.fill("Search patients", "Long")
    desk.wait("the search finds the long name", lambda: len(chart.patient_names(desk)) == 1)
    hands.press("Return")
    chart.show_patient(desk)
    desk.holds("Name", name)


def scenario(desk):
    chart.start(desk, environment={"LANG": "", "LC_ALL": None})
    hostile(desk)
    name = long_name(desk)
    desk.quit()
    for language in ("", "C", "C.UTF-8"):
        chart.start(desk, environment={"LANG": language})
        is_there(desk, name)
        desk.quit()
    chart.start(desk)
    long_note(desk)


if __name__ == "__main__":
    run(scenario)
