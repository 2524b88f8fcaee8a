"""Waiting for an outcome: the only place of these tests that sleeps."""

import os
import time

from gi.repository import GLib

INTERVAL_S = 0.03
LIMIT_S = float(os.environ.get("REGIMEN_GUI_LIMIT", "10"))


class NotSeen(AssertionError):
    """What was expected did not come in time."""


def wait_for(what, probe, limit_s=None, watch=None):
    """Asks `probe` until its answer is true, and gives that answer. `watch` may end the wait by raising."""
    limit_s = LIMIT_S if limit_s is None else limit_s
    end = time.monotonic() + limit_s
    while True:
        if watch is not None:
            watch()
        try:
            answer = probe()
        except GLib.Error:
            answer = None  # a control that was rebuilt while it was looked at
        if answer:
            return answer
        if time.monotonic() > end:
            raise NotSeen(f"within {limit_s:g} s: {what}")
        time.sleep(INTERVAL_S)
