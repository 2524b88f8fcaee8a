"""A window that opens for the first time gives the program the most room, however fast it is opened."""

import os
import shutil

import chart
import hands
from desk import run

TIMES = 8


def scenario(desk):
    narrow = []
    for number in range(1, TIMES + 1):
        shutil.rmtree(os.environ["XDG_CONFIG_HOME"])  # dividers are remembered
        os.makedirs(os.environ["XDG_CONFIG_HOME"])
        if os.path.exists(chart.CLINIC):
            os.remove(chart.CLINIC)
        chart.start(desk)
        hands.press("ctrl+n")
        if number % 2 == 0:  # the page of the patient is seen first, or passed over
            desk.fill("Name", "Somebody")
            chart.wait_saved(desk)
        hands.press("ctrl+1")
        chart.wait_checked(desk)
        left = desk.find("table", "Exercises").box[2]
        middle = desk.find("panel", "Program").box[2]
        right = desk.find("panel", "Cautions").box[2]
        if not (middle > left and middle > right):
            narrow.append(f"start {number}: catalogue {left}, program {middle}, cautions {right} pixels wide")
        desk.quit()
    assert not narrow, "\n  ".join(narrow)


if __name__ == "__main__":
    run(scenario)
