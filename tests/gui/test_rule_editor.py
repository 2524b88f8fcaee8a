"""A clinic writes a rule pack from nothing: by choices, as text, tried on the open patient while it is written."""

import os
import re

import chart
import hands
from desk import OUT, PLACE, run

RULES = os.path.join(PLACE, "clinic.rules")
DRAFT = os.path.join(RULES, "drafts", "new.toml")
TAKEN_IN = os.path.join(RULES, "org.sample-back-clinic.rules.toml")


def shoot(name):
    hands.screenshot(os.path.join(OUT, f"editor-{name}.png"))


def text(desk):
    return desk.field("This part as text").text


def wait_text(desk, words):
    desk.wait(f"the text holds {words!r}", lambda: words in text(desk))


def row(number, what):
    return f"Condition {number}: {what}"


def parts(desk):
    return [cells[0].split("\n")[0] for cells in desk.find("table", "Parts of the pack").cells()]


def choose_part(desk, name):
    table = desk.find("table", "Parts of the pack")
    place = desk.wait(f"{name!r} is in the list", lambda: [i for i, part in enumerate(parts(desk)) if name in part])[0]
    hands.click(*desk.point(table.cell(place, 0)))


def draft_text():
    with open(DRAFT, encoding="utf-8") as file:
        return file.read()


def begun(desk):
    """The chart that was open is the patient on whom it is tried."""
    chart.open_patient(desk, "Margaret Ellis")
    chart.wait_checked(desk)
    desk.menu("Tools", "Rules …")
    desk.says("All 7 plugins and packs answer.")
    desk.fill("Who enables rules", "D. Reyes")
    desk.click("push button", "New rule pack …")
    desk.wait_focus("text", "What the rule is about")
    desk.wait("the open patient is chosen", lambda: desk.find("combo box", "Patient").choice == "Margaret Ellis")
    shoot("empty")
    assert os.path.exists(DRAFT)


def by_choices(desk):
    """Two rows are chosen by keyboard and pointer; the text follows, and so does what the rule says of her."""
    hands.type_text("Bridges with stenosis")
    wait_text(desk, 'summary = "Bridges with stenosis"')
    desk.click("push button", "Add a condition")
    desk.wait_focus("text", row(1, "what"))
    hands.press("ctrl+a")
    hands.type_text("spinal sten")
    hands.press("Tab")
    wait_text(desk, 'when = "spinal-stenosis = yes"')
    desk.click("push button", "Add a condition")
    desk.wait_focus("text", row(2, "what"))
    hands.press("ctrl+a")
    hands.type_text("Position")
    hands.press("Tab")
    wait_text(desk, "and position = supine")
    desk.says("Caution on: ")
    shoot("choices")
    desk.choose(row(2, "value"), "Half-kneeling")
    wait_text(desk, "and position = half-kneeling")
    desk.says("It raises nothing and asks nothing here.")
    desk.says("Not so: “Position is Half-kneeling”.")
    hands.press("ctrl+z")
    wait_text(desk, "and position = supine")


def as_text(desk):
    """The text changes the choices; a mistake is told with its line and the nearest name, and the choices stay, greyed."""
    field = desk.field("This part as text")
    hands.click(*desk.point(field, 0.5, 0.9))
    # From the end up to the line behind the condition, and back over its quote: long lines are wrapped on the screen.
    hands.press("ctrl+End", "Up", "Home", "Left", "Left")
    hands.type_text(" and kind = strenth")
    desk.says("did you mean `strength`?")
    desk.wait("the rows are greyed", lambda: not desk.field(row(1, "what")).has("sensitive"))
    shoot("mistake")
    hands.press(*["BackSpace"] * 2)
    hands.type_text("gth")
    desk.wait("there are three rows", lambda: desk.maybe("combo box", row(3, "comparison")))
    desk.says("Caution on: ")


def said(desk):
    desk.fill("Message (en)", "Our surgeons want no bridges for six weeks.")
    desk.fill("Where the claim can be looked up", "House protocol")
    desk.fill("Page, section or DOI", "section 4")
    wait_text(desk, 'ref = "section 4"')
    desk.says("no test raises")
    choose_part(desk, "Sample Back Clinic")
    desk.fill("Title of the pack", "House rules")
    desk.fill("Author", "Dana Reyes")
    desk.fill("Approved by", "Dr. A. Example")
    shoot("head")
    choose_part(desk, "Bridges with stenosis")
    desk.find("text", "Message (en)")


def kept_as_test(desk):
    """Her facts become a test, without her name, and the test passes."""
    desk.click("push button", "It must raise this")
    desk.says("1 test passes")
    desk.wait("the test is in the list", lambda: any("rule-1 is raised" in part for part in parts(desk)))
    draft = desk.wait("the draft is kept", lambda: "[[test]]" in draft_text() and draft_text())
    assert 'facts = { spinal-stenosis = "yes" }' in draft, draft
    assert "Margaret" not in draft and "Ellis" not in draft
    shoot("tested")


def killed(desk):
    """After a kill the draft is there and offered again."""
    desk.kill()
    chart.start(desk)
    desk.menu("Tools", "Rules …")
    desk.says("All 7 plugins and packs answer.")
    table = desk.find("table", "Rule plugins and packs")
    place = desk.wait("the draft is listed", lambda: next(
        (i for i, cells in enumerate(table.cells()) if "Draft, not in force" in cells[0]), None) or 0)
    hands.click(*desk.point(table))
    hands.press("Home", *["Down"] * place)
    desk.click("push button", "Go on writing")
    desk.says("1 test passes")
    wait_text(desk, "Our surgeons want no bridges for six weeks.")


def enabled(desk):
    """It goes the way of every pack: checked, tried on current patients, enabled by a person; then it judges."""
    desk.click("push button", "Check and enable …")
    desk.says("it would change what one patient raises.")
    desk.fill("Who enables rules", "D. Reyes")
    desk.click("push button", "Take it in and enable it")
    desk.says("All 8 plugins and packs answer.")
    assert os.path.exists(TAKEN_IN) and not os.path.exists(DRAFT)
    desk.click("push button", "Back to the patients")
    chart.open_patient(desk, "Margaret Ellis")
    chart.wait_checked(desk)
    desk.says("Our surgeons want no bridges for six weeks.")


def edited_again(desk):
    """A changed rule offers a higher version, and what is left half-way is a draft."""
    desk.menu("Tools", "Rules …")
    desk.says("All 8 plugins and packs answer.")
    table = desk.find("table", "Rule plugins and packs")
    place = next(i for i, cells in enumerate(table.cells()) if "House rules" in cells[0])
    hands.click(*desk.point(table))
    hands.press("Home", *["Down"] * place)
    desk.click("push button", "Edit …")
    desk.find("text", row(1, "what"))
    assert desk.maybe("push button", "Raise the versions") is None
    desk.choose("Severity", "Stop")
    desk.click("push button", "Raise the versions")
    wait_text(desk, "version = 2")
    desk.click("push button", "Leave as a draft")
    desk.says("Draft, not in force")


def discarded(desk):
    """A draft goes only after a second word, and what is in force stays as it is."""
    with open(TAKEN_IN, encoding="utf-8") as file:
        in_force = file.read()
    table = desk.find("table", "Rule plugins and packs")
    place = next(i for i, cells in enumerate(table.cells()) if "Draft, not in force" in cells[0])
    hands.click(*desk.point(table))
    hands.press("Home", *["Down"] * place)
    desk.click("push button", "Go on writing")
    wait_text(desk, 'severity = "stop"')
    desk.click("push button", "Discard …")
    desk.click("push button", "Discard for good")
    desk.wait("no draft is listed", lambda: not any("Draft, not in force" in cells[0] for cells in table.cells()))
    assert os.listdir(os.path.join(RULES, "drafts")) == []
    with open(TAKEN_IN, encoding="utf-8") as file:
        assert file.read() == in_force
    desk.quit()


def scenario(desk):
    chart.start_sample(desk)
    begun(desk)
    by_choices(desk)
    as_text(desk)
    said(desk)
    kept_as_test(desk)
    killed(desk)
    enabled(desk)
    edited_again(desk)
    discarded(desk)


if __name__ == "__main__":
    run(scenario)
