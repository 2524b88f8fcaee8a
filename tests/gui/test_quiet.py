"""A walk through every page during which neither GTK nor wxWidgets has anything to complain of."""

import chart
import hands
from desk import run

# wxWidgets 3.2 sets these off by itself: the first when a frame is given its first size, the second when a list that
# has hidden windows in it is scrolled (wxPizza::scroll). Neither can be seen.
OF_THE_TOOLKIT_ITSELF = ("gtk_distribute_natural_allocation: assertion 'extra_space >= 0'",
                         "gtk_widget_set_allocation: assertion '_gtk_widget_get_visible (widget)")


def scenario(desk):
    chart.start_sample(desk)
    for name in ("Alex Morgan", "Margaret Ellis", "Samuel Okafor"):
        chart.open_patient(desk, name)
        chart.wait_checked(desk)
        chart.show_patient(desk)
        chart.show_program(desk)
        desk.click("push button", "Back to the patients")
    chart.open_patient(desk, "Margaret Ellis")
    chart.add(desk, "Bird dog")
    chart.add(desk, "Clamshell")
    hands.press("ctrl+z")
    chart.wait_checked(desk)
    hands.press("ctrl+h", "ctrl+shift+h", "ctrl+h")
    desk.menu("Tools", "Rules …")
    desk.says("All 7 plugins and packs answer.")
    desk.click("toggle button", "Whom does this concern?")
    desk.says("No patient's program raises other stops or cautions")
    desk.click("push button", "New rule pack …")
    desk.click("push button", "Add a condition")
    desk.wait_focus("text", "Condition 1: what")
    desk.click("push button", "Add a group")
    desk.wait_focus("text", "Condition 2: what")
    desk.click("push button", "Condition 1: remove")
    desk.find("combo box", "Condition 1: comparison")
    desk.quit()
    complaints = [line for line in desk.said("CRITICAL", "WARNING", "Debug:", "assert")
                  if not any(known in line for known in OF_THE_TOOLKIT_ITSELF)]
    kinds = sorted({line.split(": ", 2)[-1] for line in complaints})
    assert not kinds, f"{len(complaints)} complaints:\n  " + "\n  ".join(kinds)


if __name__ == "__main__":
    run(scenario)
