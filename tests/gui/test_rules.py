"""A clinic takes in a pack of its own rules, sees beforehand and afterwards whom it concerns, and switches it off again."""

import os
import re

import chart
import hands
from desk import OUT, PLACE, run
from outside import open_file

PACK = os.path.join(PLACE, "house.toml")
TAKEN_IN = os.path.join(PLACE, "clinic.rules", "org.example.house.toml")
GOOD = """[pack]
id = "org.example.house"
version = "1.0.0"
title = "House rules"
author = "D. Reyes"
approved-by = "A. Example"
approved-on = 2026-11-02
review-by = 2099-11-01
languages = ["en"]

[[rule]]
id = "bridges"
version = 1
severity = "caution"
summary = "Bridges with stenosis"
when = "spinal-stenosis = yes and position = supine and kind = strength"
message.en = "Our surgeons want no bridges for six weeks."
reason = "house-protocol"
source = { title = "House protocol", year = 2026, ref = "section 4" }

[[test]]
name = "bridge"
facts = { spinal-stenosis = "yes" }
items = [{ position = "supine", kind = "strength" }]
raises = ["bridges"]
"""


def write(text):
    with open(PACK, "w", encoding="utf-8") as file:
        file.write(text)


def shoot(name):
    hands.screenshot(os.path.join(OUT, f"rules-{name}.png"))


def plugins(desk):
    return [row[0].split("\n")[0] for row in desk.find("table", "Rule plugins and packs").cells()]


def listed(desk):
    desk.menu("Tools", "Rules …")
    desk.says("All 7 plugins and packs answer.")
    assert len(plugins(desk)) == 7, plugins(desk)
    desk.says("Never raised in an issued version")
    desk.says("Its process is held by limits on memory and files")
    desk.says("Source: ")
    shoot("plugins")


def refused(desk):
    """A pack with a mistake is refused with its line, and one whose test fails by the test's name."""
    write(GOOD.replace("spinal-stenosis = yes", "spinal-stenosys = yes", 1))
    desk.click("push button", "Try a rule pack …")
    open_file(desk, PACK)
    desk.says("This cannot be taken in as rules:")
    desk.says("spinal-stenosis")
    assert desk.maybe("push button", "Take it in and enable it") is None
    shoot("refused")
    desk.click("push button", "Leave it")
    assert not os.path.exists(TAKEN_IN)


def taken_in(desk):
    """The trial says whom it would concern; a person takes it in, and it judges."""
    write(GOOD)
    desk.click("push button", "Try a rule pack …")
    open_file(desk, PACK)
    desk.says("it would change what one patient raises.")
    assert [row[0] for row in desk.find("table", "Patients whom the pack would concern").cells()] == ["Margaret Ellis"]
    shoot("trial")
    desk.click("push button", "Take it in and enable it")
    desk.says("Rules are enabled by somebody: type your name")
    assert not os.path.exists(TAKEN_IN)
    desk.fill("Who enables rules", "D. Reyes")
    desk.click("push button", "Take it in and enable it")
    desk.says("All 8 plugins and packs answer.")
    assert "House rules 1.0.0" in plugins(desk), plugins(desk)
    assert os.path.exists(TAKEN_IN)


def concerned(desk):
    """The work list names her with what is new, survives a kill, and she leaves it when her program was looked at."""
    desk.click("toggle button", re.compile("^Whom does this concern"))
    rows = "Patients whose program raises something else now"
    desk.wait("she is on the work list", lambda: [row[0].split("\n")[0] for row in desk.find("table", rows).cells()] ==
              ["Margaret Ellis"])
    desk.says("Caution gained: Bridge: house protocol")
    shoot("work-list")
    desk.kill()
    chart.start(desk)
    bar = chart.bar(desk, "Changed rules")
    desk.wait("the bar counts her", lambda: "1 patient's program" in bar.description)
    shoot("bar")
    desk.click("push button", "Whom does this concern?", within=bar)
    table = desk.find("table", rows)
    desk.wait("she is still on it", lambda: [row[0].split("\n")[0] for row in table.cells()] == ["Margaret Ellis"])
    hands.click(*desk.point(table, 0.3, 0.06), times=2)
    chart.wait_checked(desk)
    desk.says("Our surgeons want no bridges for six weeks.")
    desk.click("push button", "Back to the patients")
    desk.find("table", "Patients")
    desk.gone("alert", "Changed rules")


def switched_off(desk):
    desk.menu("Tools", "Rules …")
    desk.says("All 8 plugins and packs answer.")
    table = desk.find("table", "Rule plugins and packs")
    place = plugins(desk).index("House rules 1.0.0")
    hands.click(*desk.point(table))
    hands.press("Home", *["Down"] * place)
    desk.says("Enabled by D. Reyes")
    shoot("pack")
    desk.click("push button", "Switch off")
    desk.says("All 7 plugins and packs answer.")
    desk.wait("it is listed as switched off", lambda: any("Switched off" in row[0] for row in table.cells()))
    assert not os.path.exists(TAKEN_IN)
    desk.click("toggle button", re.compile("^Whom does this concern"))
    desk.says("Caution lost: Bridge: house protocol")
    desk.click("push button", "Dealt with")
    desk.says("No patient's program raises other stops or cautions than when it was last seen.")
    shoot("nobody")
    desk.quit()


def changed_file(desk):
    """A file that somebody put into the folder does not run, and is said to be missing."""
    os.makedirs(os.path.dirname(TAKEN_IN), exist_ok=True)
    with open(TAKEN_IN, "w", encoding="utf-8") as file:
        file.write(GOOD + "# another\n")
    chart.start(desk)
    desk.menu("Tools", "Rules …")
    desk.says("1 did not answer: cautions are incomplete.")
    desk.says("not enabled")
    shoot("not-enabled")
    desk.fill("Who enables rules", "A. Stern")
    desk.click("push button", "Enable")
    desk.says("All 8 plugins and packs answer.")
    desk.says("Enabled by A. Stern")


def scenario(desk):
    chart.start_sample(desk)
    listed(desk)
    refused(desk)
    taken_in(desk)
    concerned(desk)
    switched_off(desk)
    changed_file(desk)


if __name__ == "__main__":
    run(scenario)
