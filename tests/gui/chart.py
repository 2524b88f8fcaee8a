"""The words of Regimen's window: patients, the catalogue, the rows of a program."""

import os
import re
import sqlite3

import hands
from desk import PLACE

CLINIC = os.path.join(PLACE, "clinic.sqlite")


def start(desk, *more, **how):
    """The program on a clinic of the test's own."""
    return desk.start("--clinic", CLINIC, *more, **how)


def start_sample(desk, *more, **how):
    """The program on a clinic with the invented patients."""
    return desk.start("--sample", "--clinic", CLINIC, *more, **how)


def stored(query, *values):
    """Rows of the clinic's database, read beside the running program."""
    with sqlite3.connect(f"file:{CLINIC}?mode=ro", uri=True) as clinic:
        return clinic.execute(query, values).fetchall()


def wait_saved(desk):
    desk.find("label", "Saved")


def wait_checked(desk):
    """The rules have answered for what is shown."""
    desk.find("label", "All rules checked")


def new_patient(desk, name):
    """Adds a patient from wherever the program is, and names them."""
    hands.press("ctrl+n")
    desk.fill("Name", name)


def patient_names(desk):
    return [row[0].split("\n")[0] for row in desk.find("table", "Patients").cells()]


def open_patient(desk, name):
    """Opens a patient through the search of the list."""
    desk.fill("Search patients", name)
    desk.wait(f"the list shows {name} alone", lambda: patient_names(desk) == [name])
    hands.press("Return")
    desk.find("label", name)
    desk.field("Search exercises")


def show_program(desk):
    desk.click("toggle button", "Program")
    desk.field("Search exercises")


def show_patient(desk):
    desk.click("toggle button", "Patient")
    desk.field("Name")


def results(desk):
    """The names of the exercises that the catalogue lists now."""
    return [row[1].split("\n")[0] for row in desk.find("table", "Exercises").cells()]


def search(desk, letters, first):
    """Types letters into the search of the catalogue until `first` is the best result."""
    desk.fill("Search exercises", letters)
    desk.wait(f"{letters!r} finds {first!r} first", lambda: (results(desk) or [""])[0].split("  ")[0] == first)


def add(desk, name):
    """Adds an exercise by its name and Enter."""
    before = len(rows(desk))
    search(desk, name, name)
    hands.press("Return")
    desk.wait(f"{name} is in the program", lambda: len(rows(desk)) == before + 1 and name in names(desk))


def rows(desk):
    """The rows of the program, from top to bottom."""
    program = desk.maybe("panel", "Program")
    found = desk.all("list item", within=program) if program else []
    return sorted(found, key=lambda row: row.box[1])


def name_of(row):
    """The exercise of a row that is named `2. Pelvic tilt, arch and flatten, 1 caution`."""
    return re.sub(r", (\d+ cautions?|not checked)$", "", re.sub(r"^\d+\. ", "", row.name))


def names(desk):
    return [name_of(row) for row in rows(desk)]


def row(desk, name, nth=0):
    return desk.wait(f"{name} is in the program", lambda: [r for r in rows(desk) if name_of(r) == name][nth:][:1])[0]


def wait_names(desk, expected):
    desk.wait(f"the program is {expected}, and not {names(desk)}", lambda: names(desk) == expected)


def cards(desk, severity=None):
    """The cautions, from top to bottom."""
    panel = desk.find("panel", "Cautions")
    pattern = re.compile(f"^{severity}: ") if severity else None
    return sorted(desk.all("list item", pattern, within=panel), key=lambda card: card.box[1])


def bar(desk, name):
    """A message bar: 'Message', 'Saving' or 'Rules that did not answer'."""
    return desk.find("alert", name)


# The labels of the menu name the step.
UNDO = re.compile("^Undo")
REDO = re.compile("^Redo")
