"""The coach speaks while a note is written, in the language of the patient's page, and never rewrites it."""

import re

import chart
import hands
from desk import run

GRADE = re.compile("^With this note the exercise reads at grade ")


def scenario(desk):
    chart.start_sample(desk)
    chart.open_patient(desk, "Alex Morgan")
    name = chart.names(desk)[1]
    hands.click(*desk.point(desk.find("label", name, within=chart.row(desk, name))))
    note = f"{name}: note for the patient"
    assert desk.maybe("label", GRADE) is None, "there is nothing to say of a note that is empty"
    desk.fill(note, "Go slow and keep the lumbar spine neutral.")
    said = desk.find("label", GRADE)
    desk.wait("the coach proposes a plainer word", lambda: "lumbar" in said.name)
    desk.wait("the field says it, too", lambda: desk.field(note).description == said.name)
    desk.fill("Title of the program", "Back in motion again")
    desk.gone("label", GRADE)
    desk.holds(note, "Go slow and keep the lumbar spine neutral.")
    # A note that nobody could follow is said to be hard also when nobody writes.
    desk.fill(note, "Notwithstanding intermittent symptomatology, systematically incorporate contralateral scapular "
                    "stabilization strategies throughout every repetition, maintaining diaphragmatic respiration and "
                    "neutral lumbopelvic alignment irrespective of perceived exertional intensity, and discontinue "
                    "immediately if radicular manifestations intensify considerably.")
    desk.fill("Title of the program", "Back in motion")
    desk.find("label", GRADE)
    desk.quit()


if __name__ == "__main__":
    run(scenario)
