"""Pictures of every screen in one look: light, dark, large or double. Fails on one that shows nothing."""

import os
import re
import subprocess
import sys

import chart
import hands
from desk import OUT, run
from outside import Locked, no_plugin, rules_folder

LOOKS = {"light": {}, "dark": {"GTK_THEME": "Adwaita:dark"}, "large": {"GDK_DPI_SCALE": "1.5"},
         "double": {"GDK_SCALE": "2"}}
LOOK = sys.argv[1]
PICTURES = os.path.join(OUT, "screenshots")


def shoot(desk, name):
    """Takes the window alone, and looks whether there is something in it."""
    file = hands.screenshot(os.path.join(PICTURES, f"{name}-{LOOK}.png"))
    x, y, width, height = (round(v * desk.scale) for v in desk.find("frame").box)
    subprocess.run(["mogrify", "-crop", f"{width}x{height}+{x}+{y}", "+repage", file], check=True)
    said = subprocess.run(["identify", "-format", "%k %[fx:standard_deviation]", file], check=True,
                          capture_output=True, text=True).stdout
    colors, spread = said.split()
    # Text with smooth edges alone has dozens of colours; a window that was not painted has one.
    assert int(colors) > 50 and float(spread) > 0.01, f"{file} shows nothing: {colors} colours, spread {spread}"


def begin(desk, *more):
    chart.start_sample(desk, *more, environment=LOOKS[LOOK])
    desk.find("table", "Patients")


def open_checked(desk, name):
    chart.open_patient(desk, name)
    chart.wait_checked(desk)
    chart.wait_saved(desk)


def back(desk):
    desk.click("push button", "Back to the patients")
    desk.find("table", "Patients")


def empty_clinic(desk):
    chart.start(desk, environment=LOOKS[LOOK])
    desk.find("label", "Welcome to Regimen")
    shoot(desk, "empty-clinic")
    desk.quit()
    os.remove(chart.CLINIC)


def sample_clinic(desk):
    begin(desk)
    shoot(desk, "patients")
    open_checked(desk, "Alex Morgan")
    shoot(desk, "clean-program")
    hands.press("ctrl+i")
    desk.find("text", re.compile("^About "))
    shoot(desk, "exercise")
    hands.press("F6")
    desk.find("image", re.compile("^Page 1 of "))
    shoot(desk, "preview")
    hands.press("F6")
    desk.fill("Search exercises", "zzzz")
    desk.says("Nothing found.")
    shoot(desk, "no-results")
    chart.show_patient(desk)
    shoot(desk, "patient")
    back(desk)
    for patient, name in (("Margaret Ellis", "caution"), ("Rosa Lindqvist", "question")):
        open_checked(desk, patient)
        shoot(desk, name)
        back(desk)
    open_checked(desk, "Samuel Okafor")
    desk.click("push button", "Issue and export …")
    desk.find("combo box", "Reason for the decision")
    shoot(desk, "stop-with-decision")
    back(desk)


def failed_save(desk):
    open_checked(desk, "Alex Morgan")
    with Locked() as locked:
        desk.fill("Title of the program", "Back in motion, not saved")
        chart.bar(desk, "Saving")
        shoot(desk, "failed-save")
        locked.release()
        desk.click("push button", "Try again")
        desk.gone("alert", "Saving")
    back(desk)


def thirty_exercises(desk):
    open_checked(desk, "Alex Morgan")
    desk.fill("Search exercises", "")
    for count in range(len(chart.rows(desk)) + 1, 31):
        hands.press("Down", "Return")
        desk.wait(f"there are {count} exercises", lambda: len(chart.rows(desk)) == count)
    chart.wait_checked(desk)
    chart.wait_saved(desk)
    shoot(desk, "thirty-exercises")
    desk.quit()


def rule_editor(desk):
    begin(desk)
    open_checked(desk, "Margaret Ellis")
    desk.menu("Tools", "Rules …")
    desk.says("All 7 plugins and packs answer.")
    shoot(desk, "rules")
    desk.click("push button", "Copy and edit …")
    desk.says("In the whole catalogue it is raised on")
    shoot(desk, "rule-editor")
    desk.click("push button", "New rule pack …")
    desk.says("things to mend")
    shoot(desk, "rule-editor-empty")
    desk.quit()


def silent_plugin(desk):
    folder = rules_folder("broken")
    no_plugin("night_rules", folder)
    begin(desk, "--rules", folder)
    chart.open_patient(desk, "Margaret Ellis")
    chart.bar(desk, "Rules that did not answer")
    shoot(desk, "silent-plugin")


def scenario(desk):
    empty_clinic(desk)
    sample_clinic(desk)
    failed_save(desk)
    thirty_exercises(desk)
    rule_editor(desk)
    silent_plugin(desk)


if __name__ == "__main__":
    run(scenario, scale=2 if LOOK == "double" else 1)
