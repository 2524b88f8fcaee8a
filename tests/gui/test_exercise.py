"""An exercise is looked at in full before it is added: its pictures play, its words can be read, all by keys."""

import re

import chart
import hands
from desk import run

PICTURES = re.compile("^Pictures: ")


def open_by_space(desk):
    chart.search(desk, "bridge", "Bridge")
    hands.press("Tab")
    desk.click(desk.find("table", "Exercises").cell(0, 1))
    desk.wait_focus("table", "Exercises")
    hands.press("space")
    picture = desk.find("image", PICTURES)
    assert "; " in picture.name, f"the picture says only {picture.name!r}"
    assert not chart.rows(desk), "Space in the list added the exercise"
    text = desk.find("text", "About Bridge").text
    for words in ("Steps", "1. ", "Dose", "Do 3 sets of 15", "G. Minnis DPT (2020)", "Muscles", "Gluteus maximus",
                  "What it asks of the body", "lumbar extension (a little)", "Harder"):
        assert words in text, f"{words!r} is not said of the exercise: {text}"
    return picture


def plays(desk, picture):
    """It plays by itself where the desktop has animations, pauses on Space, and steps by hand."""
    desk.find("push button", "Pause")
    seen = set()

    def both():
        seen.update(label.name for label in desk.all("label", re.compile(r"^\d of \d")))
        return len(seen) > 1
    desk.wait("the caption goes along with the picture", both)
    hands.click(*desk.point(picture))
    desk.find("push button", "Play")
    desk.wait("the picture has the keyboard", lambda: picture.has("focused"))
    hands.press("space")
    desk.find("push button", "Pause")
    hands.press("Right")
    desk.find("push button", "Play")
    first = desk.find("label", re.compile(r"^\d of \d")).name
    hands.press("Left")
    desk.wait("Left shows another picture",
              lambda: desk.find("label", re.compile(r"^\d of \d")).name != first)


def follows(desk):
    """What is selected next is what is shown."""
    chart.search(desk, "bird dog", "Bird dog")
    desk.find("text", "About Bird dog")
    desk.click("push button", "Add this exercise to the program")
    desk.wait("it is in the program", lambda: chart.names(desk) == ["Bird dog"])
    hands.press("Escape")
    desk.find("panel", "Cautions")
    hands.press("ctrl+i")
    desk.find("text", "About Bird dog")


def cautioned(desk):
    """What the exercise raises for this patient is said there, too."""
    desk.click("push button", "Back to the patients")
    chart.open_patient(desk, "Margaret Ellis")
    chart.wait_checked(desk)
    chart.search(desk, "press-up on hands", "Press-up on hands")
    desk.click("push button", "Details of the exercise")
    desk.find("text", "About Press-up on hands")
    desk.says("for this patient: ")


def scenario(desk):
    chart.start_sample(desk)
    chart.new_patient(desk, "Looks First")
    chart.show_program(desk)
    chart.wait_checked(desk)
    picture = open_by_space(desk)
    plays(desk, picture)
    follows(desk)
    cautioned(desk)
    desk.quit()


if __name__ == "__main__":
    run(scenario)
