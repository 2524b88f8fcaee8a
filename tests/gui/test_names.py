"""Every control that a person can use has a name that can be read aloud, on every page and in every state."""

import os
import re

import chart
import hands
from desk import run
from outside import no_plugin, rules_folder

USABLE = {"push button", "toggle button", "check box", "radio button", "text", "password text", "combo box", "table",
          "tree table", "list", "list box", "spin button", "slider", "link", "icon", "list item", "alert", "menu",
          "menu item", "table column header"}


class Walk:
    """Collects what has no name, so that one run names them all."""

    def __init__(self, desk):
        self.desk = desk
        self.offenders = []
        self.looked_at = 0

    def look(self, page):
        for control in self.desk.app.walk():
            if control.role in USABLE:
                self.looked_at += 1
                if not control.name.strip():
                    self.offenders.append(f"{page}: a {control.role} at {control.box}, under {self.way(control)}")
            if control.role == "alert" and not control.description:
                self.offenders.append(f"{page}: the bar {control.name!r} does not say what it is about")

    @staticmethod
    def way(control):
        names = []
        above = control.parent
        while above is not None and above.role != "application" and len(names) < 3:
            if above.name:
                names.append(f"{above.role} {above.name!r}")
            above = above.parent
        return ", ".join(names) or "nothing that has a name"


def rule_editor(desk, walk):
    chart.start_sample(desk)
    desk.menu("Tools", "Rules …")
    desk.says("All 7 plugins and packs answer.")
    walk.look("the rules")
    desk.click("push button", "Copy and edit …")
    desk.find("text", "Condition 5: what")
    walk.look("a shipped pack in the editor")
    desk.click("push button", "New rule pack …")
    desk.wait_focus("text", "What the rule is about")
    walk.look("a new pack in the editor")
    desk.quit()


def scenario(desk):
    walk = Walk(desk)
    chart.start(desk)
    desk.find("label", "Welcome to Regimen")
    walk.look("the empty clinic")
    desk.quit()
    os.remove(chart.CLINIC)

    chart.start_sample(desk)
    desk.find("table", "Patients")
    walk.look("the patients")
    desk.fill("Search patients", "nobody")
    desk.says("Nobody found.")
    walk.look("nobody found")
    for title in ("Patient", "Edit", "Program", "View", "Tools"):
        menu = desk.click("menu", title)
        desk.wait(f"the menu {title} is open", lambda: desk.all("menu item", within=menu))
        walk.look(f"the menu {title}")
        hands.press("Escape")

    desk.menu("Tools", "Clinic …")
    desk.find("dialog", "Clinic")
    walk.look("the clinic's letterhead")
    hands.press("Escape")
    desk.gone("dialog", "Clinic")

    for name in ("Alex Morgan", "Margaret Ellis", "Rosa Lindqvist", "Irena Novak", "Jonas Weber"):
        chart.open_patient(desk, name)
        chart.wait_checked(desk)
        if chart.names(desk):
            first = chart.names(desk)[0]
            hands.click(*desk.point(desk.find("label", first, within=chart.row(desk, first))))
            desk.field(f"{first}: note for the patient")
        walk.look(f"the program of {name}")
        more = desk.maybe("push button", re.compile("^Show all .* questions$"))
        if more is not None:
            desk.click(more)
            desk.find("push button", "Show fewer questions")
            walk.look(f"every question on {name}")
        hands.press("ctrl+i")
        desk.find("text", re.compile("^About "))
        walk.look(f"an exercise beside the program of {name}")
        hands.press("F6")
        if chart.names(desk):
            desk.find("image", re.compile("^Page 1 of "))
        else:
            desk.says("The program is empty.")
        walk.look(f"the pages of {name}")
        chart.show_patient(desk)
        walk.look(f"the facts of {name}")
        desk.click("push button", "Back to the patients")

    chart.open_patient(desk, "Samuel Okafor")
    chart.wait_checked(desk)
    desk.click("push button", "Issue and export …")
    desk.find("combo box", "Reason for the decision")
    walk.look("a decision")
    desk.quit()

    rule_editor(desk, walk)

    folder = rules_folder("broken")
    no_plugin("night_rules", folder)
    chart.start_sample(desk, "--rules", folder)
    chart.open_patient(desk, "Alex Morgan")
    chart.bar(desk, "Rules that did not answer")
    walk.look("a silent plugin")
    assert walk.looked_at > 300, f"only {walk.looked_at} controls were looked at"
    assert not walk.offenders, "without a name:\n  " + "\n  ".join(dict.fromkeys(walk.offenders))


if __name__ == "__main__":
    run(scenario)
