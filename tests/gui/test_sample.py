"""What the sample clinic is there to show: a substitute, a modification, a question, each answered in one click."""

import re

import chart
import hands
from desk import run


def substitute(desk):
    """A caution offers another exercise; taking it puts that in the place of the one that raised it."""
    chart.open_patient(desk, "Margaret Ellis")
    chart.wait_checked(desk)
    before = chart.names(desk)
    button = desk.find("push button", re.compile("^Replace with "))
    label = button.name
    with_name, about = re.match(r"Replace with (.*?): (.*)", label).groups()
    gone = next(name for name in before if about.startswith(name))
    desk.click(button)
    expected = [with_name if name == gone else name for name in before]
    desk.wait(f"{gone} is replaced by {with_name}", lambda: sorted(chart.names(desk)) == sorted(expected))
    desk.gone("push button", label)
    chart.wait_checked(desk)
    hands.press("ctrl+z")
    chart.wait_names(desk, before)
    desk.find("push button", label)


def modification(desk):
    """A caution offers a change; taking it writes its words into the note of the exercise."""
    chart.wait_checked(desk)
    button = desk.find("push button", re.compile("^Apply: "))
    words = button.name[len("Apply: "):]
    desk.click(button)
    note = desk.wait("a note has the words", lambda: next(
        (field for field in desk.all("text", re.compile(": note for the patient$")) if words in field.text), None))
    exercise = note.name.split(": note")[0]
    chart.wait_saved(desk)
    desk.wait("the note is stored", lambda: any(
        words in text for text, in chart.stored("SELECT note FROM program_item WHERE note <> ''")))
    hands.press("ctrl+z")
    desk.wait("undo takes the words out of the note",
              lambda: not any(words in text for text in desk.words(chart.row(desk, exercise))))
    hands.press("ctrl+shift+z")
    desk.holds(note.name, words)


def question(desk):
    """A question is answered in one click; the answer is a fact of the patient, and the rules judge again."""
    desk.click("push button", "Back to the patients")
    chart.open_patient(desk, "Rosa Lindqvist")
    chart.wait_checked(desk)
    assert desk.maybe("label", "1 caution") is None
    before = len(chart.cards(desk, "Caution"))
    desk.find("list item", re.compile("^Question: Osteoporosis"))
    desk.click("push button", "Osteoporosis: yes")
    desk.gone("list item", re.compile("^Question: Osteoporosis"))
    desk.wait("the answer raises a caution", lambda: len(chart.cards(desk, "Caution")) > before)
    desk.wait("the reason names the fact", lambda: any(
        "Because" in text and "osteoporosis" in text.lower() for text in desk.words()))
    chart.show_patient(desk)
    desk.wait("the fact is recorded", lambda: desk.find("radio button", "Osteoporosis: yes").has("checked"))
    hands.press("ctrl+z")
    desk.wait("undo takes the answer back", lambda: desk.find("radio button", "Osteoporosis: not asked").has("checked"))
    chart.show_program(desk)
    desk.find("push button", "Osteoporosis: no")


def clean(desk):
    """Nothing raised: it is said in words, and each row bears its mark."""
    desk.click("push button", "Back to the patients")
    chart.open_patient(desk, "Alex Morgan")
    chart.wait_checked(desk)
    assert not chart.cards(desk, "Caution") and not chart.cards(desk, "Stop"), chart.cards(desk)
    assert len(desk.all("icon", "No caution")) == len(chart.rows(desk)) == 6


def scenario(desk):
    chart.start_sample(desk)
    desk.find("frame", "Regimen: sample clinic, invented patients")
    substitute(desk)
    modification(desk)
    question(desk)
    clean(desk)


if __name__ == "__main__":
    run(scenario)
