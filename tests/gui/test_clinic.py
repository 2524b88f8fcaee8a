"""The clinic's letterhead is typed once and stands on every page, with the day of the next visit."""

import os
import re
import subprocess

import chart
import hands
from desk import PLACE, run
from outside import DOCUMENTS, open_file, pdf_text, save_as

HANDOUT = os.path.join(DOCUMENTS, "handout.pdf")
LOGO = os.path.join(PLACE, "logo.png")
NO_LOGO = os.path.join(PLACE, "letter.png")


def images(pdf):
    """How many pictures a PDF holds."""
    listed = subprocess.run(["pdfimages", "-list", pdf], check=True, capture_output=True, text=True).stdout
    return len(listed.splitlines()) - 2


def clinic_dialog(desk):
    desk.menu("Tools", "Clinic …")
    return desk.find("dialog", "Clinic")


def refused_and_cancelled(desk):
    """A file that is no picture and a name that is too long are said; Cancel stores nothing."""
    dialog = clinic_dialog(desk)
    desk.find("image", "No logo", within=dialog)
    desk.click("push button", "Choose a picture …", within=dialog)
    open_file(desk, NO_LOGO)
    desk.says("The file is not a PNG picture.")
    desk.fill("Name of the clinic", "n" * 121)
    desk.says("The page has room for 120 letters here; there are 121.")
    desk.click("push button", "Save", within=dialog)
    desk.says("The page has room for 120 letters here; there are 121.")
    desk.click("push button", "Cancel", within=dialog)
    desk.gone("dialog", "Clinic")
    assert chart.stored("SELECT name FROM letterhead") == [("Sample Back Clinic",)]


def stored(desk):
    dialog = clinic_dialog(desk)
    desk.fill("Name of the clinic", "Harbor Back Clinic")
    desk.fill("Telephone", "555 0100")
    desk.fill("Address", "1 Main Street")
    desk.choose("Paper", "Letter paper")
    desk.click("push button", "Choose a picture …", within=dialog)
    open_file(desk, LOGO)
    desk.find("image", "The logo, 60 by 30 dots", within=dialog)
    desk.fill("Telephone", "555 0199")
    hands.press("Return")
    desk.gone("dialog", "Clinic")
    assert chart.stored("SELECT name, phone, address, paper FROM letterhead") == [
        ("Harbor Back Clinic", "555 0199", "1 Main Street", "letter")]


def visit_offered(desk):
    """A click offers days, a click takes one, and undo names the step."""
    desk.holds("Next visit", "")
    desk.click("push button", "Days for the next visit")
    offered = desk.find("menu item", re.compile("^In 2 weeks: "))
    day = offered.name.split(": ")[1]
    desk.click(offered)
    desk.holds("Next visit", day)
    assert desk.menu_item("Edit", chart.UNDO).name == "Undo Change next visit"
    chart.wait_saved(desk)
    desk.fill("Next visit", "soon")
    desk.says("expected a day such as")
    desk.fill("Next visit", "7 Dec 2026")
    chart.wait_saved(desk)
    assert chart.stored("SELECT count(*) FROM program_content WHERE next_visit = '2026-12-07'") == [(1,)]


def printed(desk):
    chart.wait_checked(desk)
    desk.click("push button", "Issue and export …")
    save_as(desk, HANDOUT)
    desk.says("Version 1 is issued and stored.")
    text = pdf_text(HANDOUT)
    for words in ("Harbor Back Clinic", "555 0199", "1 Main Street", "7 December 2026"):
        assert words in text, f"{words!r} is not on the page: {text[:600]}"
    assert images(HANDOUT) >= 1, "the logo is not on the page"
    size = subprocess.run(["pdfinfo", HANDOUT], check=True, capture_output=True, text=True).stdout
    assert "612 x 792" in size, size


def scenario(desk):
    subprocess.run(["convert", "-size", "60x30", "xc:teal", LOGO], check=True)
    with open(NO_LOGO, "w", encoding="utf-8") as file:
        file.write("this is a letter\n")
    chart.start_sample(desk)
    refused_and_cancelled(desk)
    stored(desk)
    chart.open_patient(desk, "Alex Morgan")
    visit_offered(desk)
    printed(desk)
    desk.quit()
    chart.start_sample(desk)
    dialog = clinic_dialog(desk)
    desk.holds("Name of the clinic", "Harbor Back Clinic")
    desk.click("push button", "Remove the logo", within=dialog)
    desk.find("image", "No logo", within=dialog)
    hands.press("Escape")
    desk.gone("dialog", "Clinic")


if __name__ == "__main__":
    run(scenario)
