"""The order of a program is changed by hand and by key; exercises come in by drag, double-click and button."""

import chart
import hands
from desk import run

FIRST = ["Bridge", "Bird dog", "Superman"]


def grip(desk, name, nth=0):
    """The left end of a row, by which it is dragged."""
    def ends():
        return [end for end in desk.all("panel", within=chart.row(desk, name, nth)) if f". {name}" in end.name]
    return desk.wait(f"the row of {name} has an end to drag it by", lambda: ends() and ends()[0])


def drop_place(desk, name, lower):
    """A place on a row in its lower or upper half."""
    return desk.point(chart.row(desk, name), 0.5, 0.8 if lower else 0.2)


def result_cell(desk, name):
    """The catalogue's row of an exercise."""
    row = desk.wait(f"{name} is listed", lambda: name in chart.results(desk) and chart.results(desk).index(name) + 1)
    return desk.find("table", "Exercises").cell(row - 1, 1)


def by_hand(desk):
    """The grip carries a row; what is dropped in the upper half of another comes before it."""
    chart.wait_names(desk, FIRST)
    hands.drag(desk.point(grip(desk, "Superman")), drop_place(desk, "Bridge", lower=False))
    chart.wait_names(desk, ["Superman", "Bridge", "Bird dog"])
    hands.drag(desk.point(grip(desk, "Superman")), drop_place(desk, "Bridge", lower=True))
    chart.wait_names(desk, ["Bridge", "Superman", "Bird dog"])
    # Dropped where it was: no step that could be undone.
    hands.drag(desk.point(grip(desk, "Superman")), drop_place(desk, "Superman", lower=True))
    hands.press("ctrl+z")
    chart.wait_names(desk, ["Superman", "Bridge", "Bird dog"])
    hands.press("ctrl+z")
    chart.wait_names(desk, FIRST)


def by_key(desk):
    hands.click(*desk.point(desk.find("label", "Bird dog", within=chart.row(desk, "Bird dog"))))
    hands.press("alt+Up")
    chart.wait_names(desk, ["Bird dog", "Bridge", "Superman"])
    hands.press("alt+Down", "alt+Down")
    chart.wait_names(desk, ["Bridge", "Superman", "Bird dog"])
    # Past the last of its phase it goes on into the next one, and back.
    hands.press("alt+Down")
    desk.find("label", "Cool-down")
    hands.press("alt+Up")
    desk.gone("label", "Cool-down")
    hands.click(*desk.point(desk.find("label", "Superman", within=chart.row(desk, "Superman"))))
    desk.menu("Program", "Move up")
    chart.wait_names(desk, ["Superman", "Bridge", "Bird dog"])


def coming_in(desk):
    desk.fill("Search exercises", "")
    hands.click(*desk.point(result_cell(desk, "Band pull-apart")), times=2)
    chart.wait_names(desk, ["Superman", "Bridge", "Bird dog", "Band pull-apart"])

    desk.fill("Search exercises", "clamshell")
    hands.click(*desk.point(result_cell(desk, "Clamshell")))
    desk.click("push button", "Add to program")
    chart.wait_names(desk, ["Superman", "Bridge", "Bird dog", "Band pull-apart", "Clamshell"])

    desk.fill("Search exercises", "dead bug")
    hands.drag(desk.point(result_cell(desk, "Dead bug"), 0.2), drop_place(desk, "Bridge", lower=False))
    chart.wait_names(desk, ["Superman", "Dead bug", "Bridge", "Bird dog", "Band pull-apart", "Clamshell"])


def going_out(desk):
    desk.click("push button", "Remove Band pull-apart")
    chart.wait_names(desk, ["Superman", "Dead bug", "Bridge", "Bird dog", "Clamshell"])
    desk.menu("Program", "Remove")  # the next row is the chosen one
    chart.wait_names(desk, ["Superman", "Dead bug", "Bridge", "Bird dog"])
    desk.click("push button", "Duplicate Dead bug")
    chart.wait_names(desk, ["Superman", "Dead bug", "Dead bug", "Bridge", "Bird dog"])
    hands.press("ctrl+d")
    chart.wait_names(desk, ["Superman", "Dead bug", "Dead bug", "Dead bug", "Bridge", "Bird dog"])
    desk.menu("Program", "Remove")
    chart.wait_names(desk, ["Superman", "Dead bug", "Dead bug", "Bridge", "Bird dog"])


def scenario(desk):
    chart.start(desk)
    chart.new_patient(desk, "Order Matters")
    chart.show_program(desk)
    for name in FIRST:
        chart.add(desk, name)
    by_hand(desk)
    by_key(desk)
    coming_in(desk)
    going_out(desk)
    expected = chart.names(desk)
    chart.wait_saved(desk)
    desk.quit()
    chart.start(desk)
    chart.open_patient(desk, "Order Matters")
    chart.wait_names(desk, expected)


if __name__ == "__main__":
    run(scenario)
