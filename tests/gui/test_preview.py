"""The pages beside the program are those that will be printed, and follow each edit."""

import os
import re
import subprocess

import chart
import hands
from desk import run
from outside import DOCUMENTS, pdf_text, save_as

PAGE = re.compile(r"^Page \d+ of \d+$")
HANDOUT = os.path.join(DOCUMENTS, "large.pdf")


def pages(desk):
    """How many pages are shown."""
    names = [page.name for page in desk.all("image", PAGE, hidden=True)]
    return int(names[0].split()[-1]) if names else 0


def second_language(desk, alone):
    """Both languages take more pages, and cards have room for one."""
    desk.click("check box", "Also in Spanish")
    desk.wait("two languages take more pages", lambda: pages(desk) > alone)
    desk.choose("Layout of the handout", "Compact")
    box = desk.find("check box", "Also in Spanish")
    desk.wait("cards have one language", lambda: not box.has("sensitive") and not box.has("checked"))
    desk.choose("Layout of the handout", "Large print")
    desk.wait("the choice is back", lambda: box.has("sensitive") and box.has("checked") and pages(desk) > alone)
    desk.click("check box", "Also in Spanish")
    desk.wait("one language is back", lambda: pages(desk) == alone)


def scenario(desk):
    chart.start(desk)
    chart.new_patient(desk, "Ana Preview")
    chart.show_program(desk)
    hands.press("F6")
    desk.says("The program is empty. What you add is shown here as it will be printed.")
    assert desk.maybe("image", PAGE) is None
    for name in ("Walking", "Bridge", "Bird dog", "Squat", "Clamshell", "Superman"):
        chart.add(desk, name)
    desk.find("image", PAGE)
    usual = desk.wait("the pages are counted", lambda: pages(desk))
    desk.choose("Layout of the handout", "Large print")
    large = desk.wait("large print takes more pages", lambda: pages(desk) > usual and pages(desk))
    # The keys turn pages while the pages have the keyboard.
    desk.click("image", re.compile("^Page 1 of"))
    hands.press("Page_Down")
    desk.find("label", f"Page 2 of {large}")
    hands.press("Page_Up")
    desk.find("label", f"Page 1 of {large}")
    second_language(desk, large)
    # Typing is not held up and the pages follow.
    desk.choose("Layout of the handout", "Compact")
    desk.wait("compact takes fewer pages", lambda: 0 < pages(desk) < large)
    hands.press("F6")
    desk.gone("image", PAGE)
    hands.press("F6")
    desk.wait_focus("image", PAGE)
    desk.choose("Layout of the handout", "Large print")
    desk.wait("large print is back", lambda: pages(desk) == large)
    chart.wait_checked(desk)
    # What is exported is what was looked at.
    desk.click("push button", "Issue and export …")
    save_as(desk, HANDOUT)
    desk.says("Version 1 is issued and stored.")
    said = subprocess.run(["pdfinfo", HANDOUT], check=True, capture_output=True, text=True).stdout
    assert re.search(rf"^Pages: +{large}$", said, re.M), f"{large} pages were shown, and exported: {said}"
    assert "Bird dog" in pdf_text(HANDOUT)
    desk.quit()
    # The choice is kept.
    chart.start(desk)
    chart.open_patient(desk, "Ana Preview")
    hands.press("F6")
    desk.wait("the layout is that of last time", lambda: pages(desk) == large)
    desk.quit()


if __name__ == "__main__":
    run(scenario)
