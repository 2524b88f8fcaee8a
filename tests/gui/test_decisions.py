"""A decision that no longer counts says why, and what the catalogue hides is shown with its reason."""

import os
import re

import chart
import hands
from desk import OUT, run

SUPERMAN = re.compile("^Caution: Superman: lumbar extension")


def shoot(name):
    hands.screenshot(os.path.join(OUT, f"decisions-{name}.png"))


def lapses(desk):
    chart.open_patient(desk, "Margaret Ellis")
    chart.wait_checked(desk)
    card = desk.find("list item", SUPERMAN)
    desk.click("push button", re.compile("^Decide: Superman: lumbar extension"), within=card)
    desk.fill("Who decides", "M. Meyer")
    desk.click("push button", "Record decision")
    desk.says("Decided: Patient tolerates it · M. Meyer")
    # The dose changes: the decision does not count any more, and says so.
    desk.fill("Superman: hold in seconds", "5")
    hands.press("Tab")
    desk.says("Lapsed: the dose has changed.")
    chart.wait_saved(desk)
    shoot("lapsed")
    hands.press("ctrl+z")
    desk.says("Decided: Patient tolerates it · M. Meyer")


def hidden(desk):
    def count():
        return len(chart.results(desk))

    everything = count()
    hands.press("ctrl+h")
    desk.wait("what raises a caution is hidden", lambda: 0 < count() < everything)
    clean = count()
    button = desk.find("toggle button", re.compile("^Show the [0-9]+ hidden, and why"))
    flagged = int(re.findall("[0-9]+", button.name)[0])
    assert clean + flagged == everything, (clean, flagged, everything)
    hands.press("ctrl+shift+h")
    desk.wait("the hidden ones are shown", lambda: count() == flagged)
    rows = [row[1] for row in desk.find("table", "Exercises").cells()]
    assert any(row.startswith("Superman") and "Arching makes this patient worse" in row for row in rows), rows
    shoot("hidden")
    hands.press("ctrl+shift+h")
    desk.wait("the clean ones are back", lambda: count() == clean)
    hands.press("ctrl+h")
    desk.wait("all are back", lambda: count() == everything)
    desk.gone("toggle button", re.compile("hidden, and why"))


def scenario(desk):
    chart.start_sample(desk)
    lapses(desk)
    hidden(desk)
    desk.click("push button", "Back to the patients")
    chart.open_patient(desk, "Rosa Lindqvist")
    chart.wait_checked(desk)
    desk.says("1 rule waits for what is not known: Osteoporosis.")


if __name__ == "__main__":
    run(scenario)
