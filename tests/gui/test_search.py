"""A program is put together with the keyboard alone, from a few letters each."""

import chart
import hands
from desk import run

# What is typed, and what is to be the best result.
SIX = [("walk", "Walking"), ("catcow", "Cat-cow stretch"), ("brigde", "Bridge"), ("knee to chest", None),
       ("tilt", None), ("bird", "Bird dog")]


def scenario(desk):
    chart.start(desk)
    chart.new_patient(desk, "Typed Only")
    hands.press("ctrl+1")
    desk.wait_focus("text", "Search exercises")
    everything = len(chart.results(desk))
    assert everything == 52, everything

    added = []
    for letters, best in SIX:
        hands.press("ctrl+f")
        desk.wait_focus("text", "Search exercises")
        hands.type_text(letters)
        desk.holds("Search exercises", letters)
        desk.wait(f"{letters!r} narrows the list", lambda: 0 < len(chart.results(desk)) < everything)
        if best is not None:
            desk.wait(f"{letters!r} finds {best}", lambda: chart.results(desk)[0] == best)
        found = chart.results(desk)
        table = desk.find("table", "Exercises")
        desk.wait("the best result is selected", lambda: table.selected_row() == 0)
        pick = 0
        if best is None and len(found) > 1:
            hands.press("Down")
            pick = 1
            desk.wait("Down selects the next result", lambda: table.selected_row() == 1)
        assert desk.field("Search exercises").has("focused"), "the arrows took the keyboard out of the search"
        hands.press("Return")
        added.append(found[pick])
        desk.wait(f"{found[pick]} is in the program", lambda: sorted(chart.names(desk)) == sorted(added))
        assert desk.field("Search exercises").has("focused"), "adding took the keyboard out of the search"
    assert len(chart.rows(desk)) == 6

    hands.press("Escape")
    desk.holds("Search exercises", "")
    desk.wait("Escape shows everything again", lambda: len(chart.results(desk)) == everything)
    hands.type_text("zzzz")
    desk.says("Nothing found. Try fewer letters or fewer filters.")
    assert not desk.find("push button", "Add to program").has("sensitive"), "Add offers itself with nothing to add"
    hands.press("Return")
    hands.press("Escape")
    desk.wait("everything is listed again", lambda: len(chart.results(desk)) == everything)
    assert sorted(chart.names(desk)) == sorted(added), "Enter on an empty result changed the program"
    in_program = [row[1] for row in desk.find("table", "Exercises").cells() if row[1].endswith("· added")]
    assert len(in_program) == len(set(added)), in_program


if __name__ == "__main__":
    run(scenario)
