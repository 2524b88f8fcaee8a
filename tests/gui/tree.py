"""The window as assistive technology sees it: controls with roles, names, texts and places (AT-SPI)."""

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# A program that is busy is waited for by the poll, not by the bus.
Atspi.set_timeout(3000, 3000)


class Control:
    """One accessible object. Everything is asked anew: a test must not see what was."""

    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def name(self):
        return self.accessible.get_name() or ""

    @property
    def description(self):
        return self.accessible.get_description() or ""

    @property
    def text(self):
        """What a field holds, or a label or cell says."""
        text = self.accessible.get_text_iface()
        return Atspi.Text.get_text(text, 0, -1) if text else ""

    @property
    def children(self):
        found = (self.accessible.get_child_at_index(i) for i in range(self.accessible.get_child_count()))
        return [Control(child) for child in found if child is not None]

    @property
    def parent(self):
        above = self.accessible.get_parent()
        return Control(above) if above is not None else None

    def has(self, state):
        return self.accessible.get_state_set().contains(getattr(Atspi.StateType, state.upper()))

    @property
    def box(self):
        """x, y, width, height in the toolkit's pixels, on the screen."""
        component = self.accessible.get_component_iface()
        if component is None:
            return None
        extents = component.get_extents(Atspi.CoordType.SCREEN)
        return extents.x, extents.y, extents.width, extents.height

    @property
    def actions(self):
        action = self.accessible.get_action_iface()
        return [action.get_action_name(i) for i in range(action.get_n_actions())] if action else []

    def clipping_box(self):
        """The part of the screen in which this control can be seen: that of the list around it that scrolls."""
        above = self.parent
        while above is not None and above.role not in ("frame", "dialog", "file chooser", "application"):
            if above.role == "scroll pane":
                return above.box
            above = above.parent
        return None

    def cells(self):
        """The texts of a table, row by row."""
        table = self.accessible.get_table_iface()
        return [[Control(table.get_accessible_at(row, column)).name for column in range(table.get_n_columns())]
                for row in range(table.get_n_rows())]

    def cell(self, row, column):
        return Control(self.accessible.get_table_iface().get_accessible_at(row, column))

    @property
    def choice(self):
        """What a drop-down list is set to."""
        selection = self.accessible.get_selection_iface()
        chosen = selection.get_selected_child(0) if selection and selection.get_n_selected_children() else None
        return Control(chosen).name if chosen else None

    def selected_row(self):
        rows = self.accessible.get_table_iface().get_selected_rows()
        return rows[0] if rows else None

    def walk(self, hidden=False):
        """Everything below that is shown, parents first; with `hidden`, closed menus and other pages as well."""
        for child in self.children:
            try:
                if not hidden and not child.has("showing"):
                    continue
                yield child
                yield from child.walk(hidden)
            except GLib.Error:
                continue  # gone while it was looked at

    def __repr__(self):
        return f"{self.role} {self.name!r}"


def matches(control, role, name):
    """`name` is the whole name, a compiled pattern that is searched for, or nothing."""
    if role is not None and control.role != role:
        return False
    if name is None:
        return True
    return bool(name.search(control.name)) if hasattr(name, "search") else control.name == name


def application(process_id):
    """The program with this process id, once it has a window."""
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(i)
        if child is None:
            continue
        try:
            if child.get_process_id() == process_id and child.get_child_count() > 0:
                return Control(child)
        except GLib.Error:
            continue  # a program that has just ended
    return None
