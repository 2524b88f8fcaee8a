"""A clinic that is empty says what to do; a patient that was entered is there after a restart."""

import re

import chart
import hands
from desk import run

ANSWERS = {"Spinal stenosis": "yes", "Worse when arching back": "yes", "Fever": "no", "Osteoporosis": "no"}


def radio(desk, fact, answer):
    return desk.find("radio button", f"{fact}: {answer}")


def scenario(desk):
    chart.start(desk)
    desk.find("label", "Welcome to Regimen")
    for step in ("Add a patient", "Type a few letters", "Look at the cautions", "Issue the program"):
        desk.find("label", re.compile(step))
    desk.find("label", re.compile(re.escape(chart.CLINIC)))
    assert desk.maybe("table", "Patients") is None, "an empty list is shown beside the welcome"

    desk.click("push button", "Add the first patient")
    desk.wait_focus("text", "Name")
    hands.type_text("Margaret O'Neill")
    desk.holds("Name", "Margaret O'Neill")
    desk.find("label", "Margaret O'Neill")  # the head of the window follows
    desk.fill("Birth date", "1951-03-02")
    desk.find("label", re.compile(r"^7\d years$"))
    desk.choose("Sex", "Female")
    desk.choose("Language of the page for the patient", "Español")
    desk.fill("Pain now, 0 to 10", "4")
    desk.fill("Weeks since it began", "20")
    desk.fill("Notes, not printed for the patient", "Walks with a stick.")

    for fact, answer in ANSWERS.items():
        assert radio(desk, fact, "not asked").has("checked"), f"{fact} was answered before it was asked"
        button = desk.click("radio button", f"{fact}: {answer}")
        desk.wait(f"{fact} is {answer}", lambda: button.has("checked"))
    chart.wait_checked(desk)
    chart.wait_saved(desk)
    desk.quit()

    chart.start(desk)
    desk.wait("the patient is in the list", lambda: chart.patient_names(desk) == ["Margaret O'Neill"])
    cells = desk.find("table", "Patients").cells()[0]
    assert cells[0].split("\n")[1] == "Spinal stenosis · Worse when arching back", cells
    assert cells[1] == "1951-03-02", cells
    chart.open_patient(desk, "Margaret O'Neill")
    chart.show_patient(desk)
    desk.holds("Name", "Margaret O'Neill")
    desk.holds("Birth date", "1951-03-02")
    desk.holds("Pain now, 0 to 10", "4")
    desk.holds("Weeks since it began", "20")
    desk.holds("Notes, not printed for the patient", "Walks with a stick.")
    for fact, answer in ANSWERS.items():
        assert radio(desk, fact, answer).has("checked"), f"{fact}: {answer} was not kept"
    assert radio(desk, "Sciatica", "not asked").has("checked"), "a fact that nobody asked has an answer"
    desk.wait("the language is kept",
              lambda: desk.find("combo box", "Language of the page for the patient").choice == "Español")
    desk.wait("the sex is kept", lambda: desk.find("combo box", "Sex").choice == "Female")


if __name__ == "__main__":
    run(scenario)
