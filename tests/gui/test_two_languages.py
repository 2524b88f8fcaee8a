"""Both languages stand on whatever is handed out, once they are chosen beside the preview; the page that moves holds what
it should, and nothing of the patient is where nobody asked for it."""

import os
import re

import chart
import hands
from desk import run
from outside import DOCUMENTS, pdf_text, save_as

HANDOUT = os.path.join(DOCUMENTS, "both.pdf")
PAGE = os.path.join(DOCUMENTS, "both.html")
ALONE = os.path.join(DOCUMENTS, "alone.html")
PATIENT = "Zephyrine Quill"


def page(file):
    with open(file, encoding="utf-8") as html:
        return html.read()


def exported_page(desk, file):
    """Issues the page that moves; the name that is offered says nothing of the patient."""
    desk.menu("Program", "Issue as a page that moves …")
    dialog = desk.find("file chooser")
    offered = desk.find("text", re.compile("^(Name|)$"), within=dialog)
    desk.wait("a name is offered", lambda: re.fullmatch(r"program-\d{4}-\d\d-\d\d-version-1\.html", offered.text))
    save_as(desk, file)
    desk.wait("the message says where the page is", lambda: file in chart.bar(desk, "Message").description)
    return page(file)


def whole(html):
    """The page holds the exercises, moves, and loads nothing."""
    for words in ("Bridge", "Bird dog", "Go slowly &amp; &lt;breathe&gt;.", "Show the movement", 'class="stage"'):
        assert words in html, f"{words!r} is not on the page"
    assert "http:" not in html and "https:" not in html, "the page asks the network for something"
    # The name is on the page, once, because the page is the patient's; what a browser shows or keeps has none of it.
    assert html.count(PATIENT) == 1 and f'<p class="patient"><bdi>{PATIENT}</bdi></p>' in html
    for private in ("1951", "osteoporosis", "spinal-stenosis"):
        assert private not in html, f"{private!r} is on the page"
    assert "<title>Strong back</title>" in html


def scenario(desk):
    chart.start(desk)
    chart.new_patient(desk, PATIENT)
    desk.fill("Birth date", "1951-03-02")
    chart.show_program(desk)
    desk.fill("Title of the program", "Strong back")
    for name in ("Bridge", "Bird dog"):
        chart.add(desk, name)
    hands.click(*desk.point(desk.find("label", "Bridge", within=chart.row(desk, "Bridge"))))
    desk.fill("Bridge: note for the patient", "Go slowly & <breathe>.")
    chart.wait_checked(desk)
    html = exported_page(desk, ALONE)
    whole(html)
    assert 'lang="es"' not in html and "Puente" not in html

    hands.press("F6")
    desk.find("image", re.compile("^Page 1 of"))
    desk.click("check box", "Also in Spanish")
    html = exported_page(desk, PAGE)
    whole(html)
    assert 'lang="es">Puente</bdi>' in html and '<div lang="es">' in html
    chart.wait_saved(desk)
    desk.click("push button", "Issue and export …")
    save_as(desk, HANDOUT)
    desk.wait("the message says where the handout is", lambda: HANDOUT in chart.bar(desk, "Message").description)
    text = pdf_text(HANDOUT)
    assert "Bridge" in text and "Puente" in text, text[:800]
    desk.quit()
    # The choice is kept.
    chart.start(desk)
    chart.open_patient(desk, PATIENT)
    hands.press("F6")
    desk.wait("the box is ticked", lambda: desk.find("check box", "Also in Spanish").has("checked"))
    desk.quit()
    assert not desk.said(PATIENT), "the program told its log whose page it was"


if __name__ == "__main__":
    run(scenario)
