"""The program under test on its display: starting it, finding controls and using them as a person would."""

import faulthandler
import os
import shutil
import signal
import subprocess
import sys
import traceback

import hands
from poll import NotSeen, wait_for
from tree import application, matches

BUILD = os.environ["REGIMEN_BUILD"]
PLACE = os.environ["REGIMEN_GUI_PLACE"]
OUT = os.environ["REGIMEN_GUI_OUT"]
# A test that hangs shall say where.
TOO_LONG_S = float(os.environ.get("REGIMEN_GUI_TIMEOUT", "240")) - 5
# What a sanitizer says when the program has done something wrong.
FAULTS = ("AddressSanitizer", "runtime error:")


class Desk:
    """One display with at most one running program."""

    def __init__(self, scale=1):
        self.scale = scale
        self.process = None
        self.app = None
        self.log = os.path.join(PLACE, "program.txt")

    # --- the program -------------------------------------------------------------------------------------------------

    def start(self, *arguments, environment=None):
        """Starts the program and waits for its window."""
        surroundings = dict(os.environ)
        for name, value in (environment or {}).items():
            surroundings.pop(name, None)
            if value is not None:
                surroundings[name] = value
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen([os.path.join(BUILD, "bin", "regimen"), *map(str, arguments)],
                                            env=surroundings, stdout=log, stderr=log)
        self.app = None
        self.app = self.wait("the program shows a window", lambda: application(self.process.pid))
        frame = self.find("frame")
        self.wait("the window manager has given the window the keyboard", lambda: frame.has("active"))
        return self

    def watch(self):
        if self.process is not None and self.process.poll() is not None:
            raise AssertionError(f"the program ended by itself with {self.process.returncode}")

    def said(self, *marks):
        """The lines that the program has written to its error stream and that hold one of these."""
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return [line.rstrip() for line in log if any(mark in line for mark in marks)]

    def running(self):
        return self.process is not None and self.process.poll() is None

    def quit(self):
        """Ends the program as a person does, and waits until it has."""
        hands.press("ctrl+q")
        self.ended()

    def ended(self):
        wait_for("the program ends", lambda: self.process.poll() is not None)
        if self.process.returncode != 0:
            raise AssertionError(f"the program ended with {self.process.returncode}")
        self.process = None

    def kill(self):
        """Ends the program without a chance to save."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process = None

    # --- finding -----------------------------------------------------------------------------------------------------

    def wait(self, what, probe, limit_s=None):
        return wait_for(what, probe, limit_s, self.watch)

    def all(self, role=None, name=None, within=None, hidden=False):
        """What matches now, in the order of the window."""
        return [c for c in (within or self.app).walk(hidden) if matches(c, role, name)]

    def maybe(self, role=None, name=None, within=None, hidden=False):
        return next((c for c in (within or self.app).walk(hidden) if matches(c, role, name)), None)

    def find(self, role=None, name=None, within=None, hidden=False):
        """The first control that matches, once there is one."""
        return self.wait(f"there is a {role or 'control'} {getattr(name, 'pattern', name) or ''!r}",
                         lambda: self.maybe(role, name, within, hidden))

    def gone(self, role=None, name=None):
        self.wait(f"there is no {role or 'control'} {getattr(name, 'pattern', name)!r} any more",
                  lambda: self.maybe(role, name) is None)

    def words(self, within=None):
        """Every text that can be read in the window now: names, descriptions of alerts, contents."""
        said = []
        for control in (within or self.app).walk():
            said += [text for text in (control.name, control.description, control.text) if text]
        return said

    def says(self, words):
        """Waits until the window says this somewhere."""
        return self.wait(f"the window says {words!r}", lambda: next((t for t in self.words() if words in t), None))

    # --- using -------------------------------------------------------------------------------------------------------

    def point(self, control, x=0.5, y=0.5):
        """A place on the control in pixels of the screen, once it keeps still; scrolls there first."""
        before = []

        def visible():
            box, clip = control.box, control.clipping_box()
            before.append(box)
            if before[-2:] != [box, box]:
                return None
            if box is None or box[2] <= 0 or box[0] < -1000:
                return None
            place = box[0] + box[2] * x, box[1] + box[3] * y
            # A list is scrolled at its left edge: over a drop-down list the wheel would choose.
            if clip is not None and not clip[1] + 2 <= place[1] <= clip[1] + clip[3] - 2:
                hands.wheel((clip[0] + 3) * self.scale, round((clip[1] + clip[3] / 2) * self.scale),
                            down=place[1] > clip[1])
                return None
            return place
        place = self.wait(f"{control!r} can be seen", visible)
        return round(place[0] * self.scale), round(place[1] * self.scale)

    def click(self, role, name=None, within=None, times=1):
        """Clicks on a control once it is there and can be used."""
        control = self.find(role, name, within) if isinstance(role, str) else role
        self.wait(f"{control!r} can be used", lambda: control.has("sensitive") or not control.has("focusable"))
        hands.click(*self.point(control), times=times)
        return control

    def focused(self):
        return next((c for c in self.app.walk() if c.has("focused") and c.role != "frame"), None)

    def wait_focus(self, role, name):
        return self.wait(f"the keyboard is in {role} {getattr(name, 'pattern', name)!r}",
                         lambda: next((c for c in self.all(role, name) if c.has("focused")), None))

    def field(self, name, within=None):
        return self.find("text", name, within)

    def fill(self, name, text, within=None):
        """Clicks into a field and types over what it held."""
        field = self.field(name, within)
        hands.click(*self.point(field))
        self.wait(f"{field!r} takes the keyboard", lambda: field.has("focused"))
        hands.press("ctrl+a")
        if text:
            hands.type_text(text)
        else:
            hands.press("BackSpace")
        self.holds(name, text, within)
        return field

    def holds(self, name, text, within=None):
        try:
            self.wait("", lambda: self.field(name, within).text == text)
        except NotSeen:
            held = self.field(name, within).text
            raise NotSeen(f"the field {name!r} holds {short(held)} and not {short(text)}") from None

    def choose(self, name, option):
        """Opens a drop-down list and clicks on one of its options."""
        box = self.click("combo box", name)
        self.click("menu item", option, within=box)
        self.wait(f"{name!r} is {option!r}", lambda: box.choice == option)

    def menu(self, title, item):
        """Opens a menu of the menu bar and clicks on an item."""
        menu = self.click("menu", title)
        self.click("menu item", item, within=menu)
        self.gone("menu item", item)

    def offers(self, title, item):
        """Opens a menu to see whether an item of it can be used, and closes it again."""
        menu = self.click("menu", title)
        can_be_used = self.find("menu item", item, within=menu).has("sensitive")
        hands.press("Escape")
        self.gone("menu item", item)
        return can_be_used

    def menu_item(self, title, item):
        """An item of a menu that is closed. Whether it can be used is decided only when the menu opens."""
        return self.find("menu item", item, within=self.find("menu", title), hidden=True)


def short(text):
    """A text as a failure quotes it."""
    return repr(text) if len(text) < 200 else f"{text[:100]!r} … ({len(text)} characters)"


def run(scenario, **options):
    """Runs a scenario; on failure says what was expected and keeps a picture of the screen."""
    name = os.path.splitext(os.path.basename(sys.argv[0]))[0]
    faulthandler.dump_traceback_later(TOO_LONG_S, exit=True)
    desk = Desk(**options)
    try:
        scenario(desk)
        faults = desk.said(*FAULTS)
        assert not faults, "\n".join(faults[:20])
    except BaseException as failure:
        if not isinstance(failure, (AssertionError, NotSeen)):
            traceback.print_exc()
        print(f"FAILED {name}: {failure}", file=sys.stderr)
        for frame in traceback.extract_tb(failure.__traceback__):
            if os.path.basename(frame.filename).startswith("test_"):
                print(f"  {os.path.basename(frame.filename)}:{frame.lineno}: {frame.line}", file=sys.stderr)
        print("  screen: " + hands.screenshot(os.path.join(OUT, name + "-failed.png")), file=sys.stderr)
        if os.path.exists(desk.log):
            shutil.copy(desk.log, os.path.join(OUT, name + "-failed.txt"))
            print("\n".join(desk.said(*FAULTS, "ERROR", "Error", "assert")[:20]), file=sys.stderr)
            print("  what the program said: " + os.path.join(OUT, name + "-failed.txt"), file=sys.stderr)
        sys.exit(1)
    finally:
        if desk.running():
            desk.kill()
