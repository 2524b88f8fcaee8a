"""What a person does: pointer, keys, and looking at the screen. Real X events through xdotool."""

import os
import re
import subprocess
import time

from poll import wait_for

# Two presses on one control within this time are a double-click, wherever the control has gone in between.
DOUBLE_CLICK_S = 0.4
last_press = 0.0


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


def press(*keys):
    """Keys or chords such as ctrl+z, one after the other."""
    xdotool("key", "--delay", 4, *keys)


def type_text(text, delay_ms=4):
    """Types. What is on no American keyboard is entered by its number, the way GTK has for that: Ctrl+Shift+U."""
    for piece in re.split(r"([^\x20-\x7e]+)", text):
        if piece.isascii():
            if piece:
                xdotool("type", "--delay", delay_ms, "--", piece)
            continue
        for character in piece:
            press("ctrl+shift+u", *f"{ord(character):x}", "space")


def click(x, y, button=1, times=1):
    global last_press
    last_press = time.monotonic()
    xdotool("mousemove", x, y, "click", "--repeat", times, "--delay", 60, button)


def wheel(x, y, down, notches=3):
    xdotool("mousemove", x, y, "click", "--repeat", notches, "--delay", 5, 5 if down else 4)


def hold(x, y):
    """Presses and keeps pressed: never so soon after another press that both would be a double-click."""
    global last_press
    wait_for("the time of a double-click passes", lambda: time.monotonic() > last_press + DOUBLE_CLICK_S + 0.05)
    last_press = time.monotonic()
    xdotool("mousemove", x, y, "mousedown", 1)


def move(x, y):
    xdotool("mousemove", x, y)


def release():
    xdotool("mouseup", 1)


def drag(start, end, over=()):
    """Presses at `start`, moves on the way that a hand takes and lets go at `end`."""
    hold(*start)
    steps = 8
    for i in range(1, steps + 1):
        move(*(round(a + (b - a) * i / steps) for a, b in zip(start, end)))
    # A drop is decided by the last movement, so there has to be one at the very end.
    move(end[0] + 1, end[1])
    move(*end)
    release()


def screenshot(file):
    """Writes the whole screen to a PNG file."""
    os.makedirs(os.path.dirname(file), exist_ok=True)
    subprocess.run(["import", "-silent", "-window", "root", file], check=True)
    return file
