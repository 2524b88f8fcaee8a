"""A stop is decided by name before a program can be issued; the page says all of it; a new draft goes on from there."""

import os
import re

import chart
import hands
from desk import run
from outside import DOCUMENTS, pdf_text, save_as

HANDOUT = os.path.join(DOCUMENTS, "handout.pdf")
SECOND = os.path.join(DOCUMENTS, "second.pdf")


def blocked(desk):
    """The stop stands in the way, says so, and opens the place where it is decided."""
    desk.click("push button", "Issue and export …")
    message = chart.bar(desk, "Message")
    desk.wait("the message names the stop", lambda: "A stop has no decision yet" in message.description)
    assert desk.maybe("file chooser") is None
    assert desk.maybe("push button", re.compile("^Issue all the same")) is None, "a stop can be overruled unseen"
    desk.find("combo box", "Reason for the decision")
    assert chart.stored("SELECT count(*) FROM program_content WHERE number = 1 AND title = 'First steps'") == [(0,)]


def decided(desk):
    desk.choose("Reason for the decision", "Examined and cleared")
    desk.fill("Note on the decision", "X-ray seen, no fracture")
    desk.click("push button", "Record decision")
    desk.find("label", "A decision needs the name of who makes it")
    assert chart.cards(desk, "Stop") and desk.maybe("label", re.compile("^Decided")) is None
    desk.fill("Who decides", "Dana Reyes, PT")
    desk.click("push button", "Record decision")
    desk.find("label", re.compile("^Decided: Examined and cleared"))
    desk.says("X-ray seen, no fracture")


def issued(desk):
    doses = {name: [field.text for field in desk.all("text", re.compile(f"^{name}: (sets|repetitions|minutes)$"))
                    if field.text] for name in chart.names(desk)}
    chart.wait_checked(desk)
    # A second stop of the same case is decided as well, if there is one.
    desk.click("push button", "Issue and export …")
    save_as(desk, HANDOUT)
    message = chart.bar(desk, "Message")
    desk.wait("the message says where the page is",
              lambda: "Version 1 is issued and stored." in message.description and HANDOUT in message.description)
    text = pdf_text(HANDOUT)
    for words in ["First steps", "Samuel Okafor", "Dana Reyes", "Stop if your leg tingles"] + list(doses):
        assert words in text, f"{words!r} is not on the page: {text[:600]}"
    for name, numbers in doses.items():
        for number in numbers:
            # The page writes for people who do not read signs.
            assert number.replace("–", " to ") in text, f"{number} of {name} is not on the page: {text}"
    # Version 1 is there for good, beside the draft.
    assert chart.stored("SELECT count(*) FROM program_content WHERE number = 1 AND title = 'First steps'") == [(1,)]


def continued(desk):
    """The draft is emptied; continuing brings the issued version back as a new draft, which becomes version 2."""
    everything = chart.names(desk)
    for name in everything:
        desk.click("push button", f"Remove {name}")
        desk.wait(f"{name} is gone", lambda: name not in chart.names(desk))
    chart.wait_saved(desk)
    desk.menu("Program", "Continue the last issued program")
    desk.wait("the message says so",
              lambda: "A new draft was made from version 1." in chart.bar(desk, "Message").description)
    chart.wait_names(desk, everything)
    assert desk.menu_item("Edit", chart.UNDO).name == "Undo Continue version 1"
    desk.holds("Title of the program", "First steps")
    desk.holds("First day of the program", "")
    chart.wait_checked(desk)
    # The decision is part of the program and its case is the same, so nothing stands in the way.
    desk.click("push button", "Issue and export …")
    save_as(desk, SECOND)
    desk.says("Version 2 is issued and stored.")
    assert "First steps" in pdf_text(SECOND)


def scenario(desk):
    chart.start_sample(desk)
    chart.open_patient(desk, "Samuel Okafor")
    chart.wait_checked(desk)
    desk.find("list item", re.compile("^Stop: "))
    exercise = chart.names(desk)[-1]
    hands.click(*desk.point(desk.find("label", exercise, within=chart.row(desk, exercise))))
    desk.fill(f"{exercise}: note for the patient", "Stop if your leg tingles")
    blocked(desk)
    decided(desk)
    issued(desk)
    continued(desk)
    desk.quit()
    chart.start_sample(desk)
    chart.open_patient(desk, "Samuel Okafor")
    desk.holds("Title of the program", "First steps")
    assert chart.stored("SELECT max(number) FROM program_content WHERE title = 'First steps'") == [(2,)]


if __name__ == "__main__":
    run(scenario)
