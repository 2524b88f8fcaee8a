"""Printing is handing over: an issued version, by the rules of the export, through the desktop's own dialog."""

import glob
import os

import chart
import hands
from desk import PLACE, run
from outside import DOCUMENTS, pdf_text, save_as

HANDOUT = os.path.join(DOCUMENTS, "handout.pdf")


def versions(desk):
    return chart.stored("SELECT count(*) FROM program_content WHERE number >= 1 AND title = 'Printed'")[0][0]


def blocked(desk):
    chart.open_patient(desk, "Samuel Okafor")
    chart.wait_checked(desk)
    hands.press("F6")
    hands.press("ctrl+p")
    message = chart.bar(desk, "Message")
    desk.wait("the message names the stop", lambda: "A stop has no decision yet" in message.description)
    desk.find("combo box", "Reason for the decision")
    assert desk.maybe("dialog", "Print") is None, "a program with an undecided stop can be printed"
    desk.click("push button", "Back to the patients")


def printed(desk):
    chart.open_patient(desk, "Alex Morgan")
    desk.fill("Title of the program", "Printed")
    chart.wait_checked(desk)
    chart.wait_saved(desk)
    before = versions(desk)
    hands.press("ctrl+p")
    dialog = desk.find("dialog", "Print")
    desk.find("table cell", "Print to File", within=dialog)
    hands.press("Escape")
    desk.says("Nothing was printed.")
    desk.click("push button", "Print …", within=chart.bar(desk, "Message"))
    dialog = desk.find("dialog", "Print")
    desk.click(desk.find("table cell", "Print to File", within=dialog))
    desk.click("push button", "Print", within=dialog)
    desk.says("The handout was sent to the printer.")
    files = desk.wait("there is a printed file",
                      lambda: [file for file in glob.glob(os.path.join(PLACE, "home", "**", "*.pdf"), recursive=True)
                               if os.path.getsize(file) > 0])
    text = pdf_text(files[0])
    for words in ["Printed", "Alex Morgan", *chart.names(desk)]:
        assert words in text, f"{words!r} is not on the printed page"
    assert versions(desk) == before + 1, "printing again what was not touched made another version"
    # Nor does the export of what was printed.
    hands.press("ctrl+shift+i")
    save_as(desk, HANDOUT)
    desk.says("Version 1 is issued and stored. Handout:")
    assert versions(desk) == before + 1
    assert pdf_text(HANDOUT) == text, "the exported page says something else than the printed one"


def scenario(desk):
    chart.start_sample(desk)
    blocked(desk)
    printed(desk)
    desk.quit()


if __name__ == "__main__":
    run(scenario)
