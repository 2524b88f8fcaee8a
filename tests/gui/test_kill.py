"""Killed fifty times while it is being typed into, the program loses at most what was typed in the last 1.5 s."""

import os
import random
import sqlite3
import threading
import time

import chart
import hands
from desk import run
from poll import wait_for

KILLS = int(os.environ.get("REGIMEN_GUI_KILLS", "50"))
DURABLE_S = 1.5
SEED = int(os.environ.get("REGIMEN_GUI_SEED", random.randrange(1_000_000)))
COLUMNS = {"Title of the program": "SELECT title FROM program_content WHERE number IS NULL",
           "Bridge: note for the patient": "SELECT note FROM program_item"}
LETTERS = "abcdefghijklmnopqrstuvwxyz "


class Typist:
    """Types over a field until the program is killed, and remembers when the screen showed what."""

    def __init__(self, desk, dice):
        self.desk = desk
        self.dice = dice
        self.seen = []  # (time, text)
        self.killed_at = None

    def die(self):
        self.desk.process.kill()
        self.killed_at = time.monotonic()

    def work(self, name):
        desk = self.desk
        field = desk.field(name)
        hands.click(*desk.point(field))
        desk.wait(f"{name} takes the keyboard", lambda: field.has("focused"))
        self.seen = [(time.monotonic(), field.text)]
        hands.press("ctrl+a")
        process = desk.process
        # From before the first save is due to well after it.
        timer = threading.Timer(self.dice.uniform(0.05, 2.3), self.die)
        timer.start()
        typed = ""
        while process.poll() is None:
            piece = "".join(self.dice.choice(LETTERS) for _ in range(self.dice.randint(1, 4)))
            hands.type_text(piece, delay_ms=self.dice.choice((2, 10, 30)))
            typed += piece
            try:
                self.seen.append((time.monotonic(), field.text))
            except Exception:  # noqa: BLE001 - the program is gone, which is what this is about
                break
        timer.join()
        wait_for("the program is dead", lambda: process.poll() is not None)
        return typed

    def promised(self):
        """What the screen showed for long enough before the kill."""
        old = [text for at, text in self.seen if at <= self.killed_at - DURABLE_S]
        return old[-1] if old else None


def check(typed, before, promised, kept, note):
    """`kept` is a state that the field went through, and no older one than `promised`."""
    states = [before, ""] + [typed[:i] for i in range(1, len(typed) + 1)]
    assert kept in states, f"{note}: the database holds what was never in the field: {kept!r}, typed {typed!r}"
    if promised is not None:
        assert promised in states, f"{note}: the screen showed {promised!r}, which was not typed: {typed!r}"
        assert states.index(kept) >= states.index(promised), (
            f"{note}: {promised!r} had been on the screen for {DURABLE_S} s, and {kept!r} is what was kept")


def stored_after_kill(query, note):
    """Opens the database as it was left, with its log, and has it checked."""
    with sqlite3.connect(chart.CLINIC) as clinic:
        assert clinic.execute("PRAGMA integrity_check").fetchall() == [("ok",)], f"{note}: the database is damaged"
        return clinic.execute(query).fetchone()[0]


def scenario(desk):
    print(f"seed {SEED}; repeat with REGIMEN_GUI_SEED={SEED}", flush=True)
    dice = random.Random(SEED)
    chart.start(desk)
    chart.new_patient(desk, "Killed Often")
    chart.show_program(desk)
    chart.add(desk, "Bridge")
    chart.wait_saved(desk)
    kept = {name: "" for name in COLUMNS}
    longest = 0
    for number in range(1, KILLS + 1):
        name = dice.choice(list(COLUMNS))
        note = f"kill {number}, {name!r}, seed {SEED}"
        if name.startswith("Bridge"):
            hands.click(*desk.point(desk.find("label", "Bridge", within=chart.row(desk, "Bridge"))))
        typist = Typist(desk, dice)
        typed = typist.work(name)
        desk.process = None
        before = kept[name]
        kept[name] = stored_after_kill(COLUMNS[name], note)
        check(typed, before, typist.promised(), kept[name], note)
        longest = max(longest, len(kept[name]))
        chart.start(desk)
        hands.press("Tab")  # whatever the keyboard is in, the only patient is selected
        chart.open_patient(desk, "Killed Often")
        desk.holds("Title of the program", kept["Title of the program"])
        if kept["Bridge: note for the patient"]:
            desk.holds("Bridge: note for the patient", kept["Bridge: note for the patient"])
    assert longest > 10, "nothing was ever kept, so nothing was tested"


if __name__ == "__main__":
    run(scenario)
