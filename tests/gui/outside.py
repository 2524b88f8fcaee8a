"""What lies around the program: the desktop's file dialog, a reader of PDF files, another program that holds the
database, folders with plugins that do not work."""

import os
import re
import shutil
import sqlite3
import subprocess

import hands
from chart import CLINIC
from desk import BUILD, PLACE

DOCUMENTS = os.path.join(PLACE, "home", "Documents")


def save_as(desk, file):
    """Types a path into the file dialog."""
    dialog = desk.find("file chooser")
    name = desk.find("text", re.compile("^(Name|)$"), within=dialog)
    desk.wait("the name can be typed", lambda: name.has("focused"))
    hands.press("ctrl+a")
    hands.type_text(file)
    desk.wait(f"the dialog holds {file}", lambda: name.text == file)
    hands.press("Return")
    desk.gone("file chooser")


def open_file(desk, file):
    """Types the path of a file that is there into the file dialog."""
    dialog = desk.find("file chooser")
    desk.wait("the dialog has the keyboard", lambda: dialog.has("active"))
    hands.press("ctrl+l")
    name = desk.wait("the path can be typed",
                     lambda: next((t for t in desk.all("text", within=dialog) if t.has("focused")), None))
    hands.press("ctrl+a")
    hands.type_text(file)
    desk.wait(f"the dialog holds {file}", lambda: name.text == file)
    hands.press("Return")
    desk.gone("file chooser")


def pdf_text(file):
    """The words of a PDF file, a blank between each two."""
    text = subprocess.run(["pdftotext", "-layout", file, "-"], check=True, capture_output=True, text=True).stdout
    return " ".join(text.split())


class Locked:
    """Another program that holds the database: the one way of failing that root and any disk have in common."""

    def __enter__(self):
        self.other = sqlite3.connect(CLINIC, isolation_level=None)
        self.other.execute("BEGIN IMMEDIATE")
        return self

    def release(self):
        if self.other is not None:
            self.other.rollback()
            self.other.close()
            self.other = None

    def __exit__(self, *failure):
        self.release()


def rules_folder(name):
    """A folder for plugins, empty."""
    folder = os.path.join(PLACE, name)
    os.makedirs(folder)
    return folder


def no_plugin(name, folder):
    """A file that is called a plugin and is none."""
    with open(os.path.join(folder, name + ".so"), "w", encoding="utf-8") as file:
        file.write("this is not a library\n")


def broken_plugin(fault, folder):
    """A copy of one of the plugins that misbehave (tests/fault)."""
    shutil.copy(os.path.join(BUILD, "tests", "plugins", fault, fault + ".so"), folder)
