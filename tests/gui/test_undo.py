"""Everything that was done to a program is undone step by step to the start, and redone, under its own name."""

import chart
import hands
from desk import run


def state(desk):
    """All that the middle of the window shows of the program."""
    # In the order of the screen: the order of the tree is that in which the rows were made.
    fields = sorted((f.box[1], f.box[0], f.name, f.text) for f in desk.all("text") if f.name != "Search exercises")
    # A row that is chosen shows fields that nobody has filled, which is no difference of the program.
    return chart.names(desk), tuple((name, text) for _, _, name, text in fields if text), sides(desk)


def sides(desk):
    return tuple((box.name, box.choice) for box in desk.all("combo box") if box.name.endswith(": side"))


def undo_label(desk):
    return desk.menu_item("Edit", chart.UNDO).name


def redo_label(desk):
    return desk.menu_item("Edit", chart.REDO).name


def steps(desk):
    """Each step and what the menu then offers to undo."""
    yield lambda: chart.add(desk, "Bridge"), "Add Bridge"
    yield lambda: chart.add(desk, "Bird dog"), "Add Bird dog"
    yield lambda: desk.fill("Title of the program", "First weeks"), "Change title"
    yield lambda: desk.fill("Length in weeks", "6"), "Change number of weeks"
    yield lambda: desk.fill("First day of the program", "2026-11-23"), "Change start date"
    yield lambda: desk.fill("Bridge: sets", "4"), "Change dose of Bridge"
    yield lambda: desk.fill("Bridge: repetitions", "12"), "Change dose of Bridge"
    yield lambda: note(desk, "Bird dog", "Slowly, back flat"), "Change note on Bird dog"
    yield lambda: desk.choose("Bird dog: side", "Left"), "Change side of Bird dog"
    yield lambda: hands.press("alt+Up"), "Move Bird dog"
    yield lambda: desk.click("push button", "Duplicate Bridge"), "Duplicate Bridge"
    yield lambda: desk.click("push button", "Remove Bird dog"), "Remove Bird dog"


def note(desk, name, text):
    hands.click(*desk.point(desk.find("label", name, within=chart.row(desk, name))))
    desk.fill(f"{name}: note for the patient", text)


def scenario(desk):
    chart.start(desk)
    chart.new_patient(desk, "Undo Everything")
    chart.show_program(desk)
    chart.wait_saved(desk)
    before_program = undo_label(desk)
    assert before_program == "Undo Name", before_program
    states, labels = [state(desk)], []
    for act, label in steps(desk):
        act()
        desk.wait(f"the menu offers to undo {label!r}, not {undo_label(desk)!r}",
                  lambda: undo_label(desk) == "Undo " + label)
        # Leaving the field makes what is typed next a step of its own.
        hands.press("ctrl+f")
        desk.wait_focus("text", "Search exercises")
        chart.wait_saved(desk)
        assert state(desk) != states[-1], f"{label} shows nothing"
        states.append(state(desk))
        labels.append(label)
    assert desk.menu_item("Edit", chart.REDO).name == "Redo"
    assert not desk.offers("Edit", chart.REDO), "Redo offers itself with nothing to redo"

    for i in range(len(labels) - 1, -1, -1):
        hands.press("ctrl+z")
        desk.wait(f"undone: {labels[i]}", lambda: state(desk) == states[i])
        desk.wait(f"the menu offers to redo {labels[i]!r}, not {redo_label(desk)!r}",
                  lambda: redo_label(desk) == "Redo " + labels[i])
    assert undo_label(desk) == before_program, undo_label(desk)
    desk.find("label", "No exercise yet")

    for i, label in enumerate(labels, 1):
        desk.menu("Edit", "Redo " + label)
        desk.wait(f"redone: {label}", lambda: state(desk) == states[i])
        desk.wait(f"the menu offers to undo {label!r} again", lambda: undo_label(desk) == "Undo " + label)
    chart.wait_saved(desk)
    desk.quit()
    chart.start(desk)
    chart.open_patient(desk, "Undo Everything")
    desk.wait("the restarted program shows the last state", lambda: state(desk) == states[-1])
    assert not desk.offers("Edit", chart.UNDO), "there is something to undo in a fresh window"


if __name__ == "__main__":
    run(scenario)
