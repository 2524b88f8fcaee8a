"""A row of the program takes the keyboard: the arrows go from row to row, Delete removes the one chosen."""

import chart
import hands
from desk import run


def wait_on_row(desk, name):
    """What takes the keyboard for a row is its left end, which is called by the row's number and name."""
    desk.wait(f"the keyboard is on the row of {name}, not on {desk.focused()!r}",
              lambda: (focused := desk.focused()) is not None and f". {name}" in focused.name)


def scenario(desk):
    chart.start(desk)
    chart.new_patient(desk, "Row Keys")
    chart.show_program(desk)
    for name in ("Bridge", "Bird dog", "Superman"):
        chart.add(desk, name)
    hands.click(*desk.point(desk.find("label", "Bird dog", within=chart.row(desk, "Bird dog"))))
    wait_on_row(desk, "Bird dog")
    hands.press("Up")
    wait_on_row(desk, "Bridge")
    hands.press("Down", "Down")
    wait_on_row(desk, "Superman")
    hands.press("alt+Up")
    chart.wait_names(desk, ["Bridge", "Superman", "Bird dog"])
    wait_on_row(desk, "Superman")
    hands.press("Delete")
    chart.wait_names(desk, ["Bridge", "Bird dog"])
    wait_on_row(desk, "Bird dog")
    # In a field the same keys belong to the text.
    desk.fill("Bird dog: note for the patient", "slowly")
    hands.press("Home", "Delete", "Up", "Down")
    desk.holds("Bird dog: note for the patient", "lowly")
    chart.wait_names(desk, ["Bridge", "Bird dog"])


if __name__ == "__main__":
    run(scenario)
