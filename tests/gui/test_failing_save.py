"""When the clinic's database cannot be written, the text stays, and there are two ways on."""

import os
import sqlite3

import chart
import hands
from desk import run
from outside import DOCUMENTS, Locked, save_as

COPY = os.path.join(DOCUMENTS, "copy.sqlite")


def failed_bar(desk):
    bar = chart.bar(desk, "Saving")
    desk.wait(f"the bar says that nothing is lost, and not {bar.description!r}",
              lambda: "Not saved" in bar.description and "still here" in bar.description)
    desk.find("push button", "Try again", within=bar)
    desk.find("push button", "Save a copy …", within=bar)
    desk.find("label", "Not saved")
    return bar


def stored_titles():
    return [title for title, in chart.stored("SELECT title FROM program_content WHERE number IS NULL")]


def try_again(desk):
    with Locked() as locked:
        desk.fill("Title of the program", "Held back")
        failed_bar(desk)
        assert desk.field("Title of the program").text == "Held back"
        assert "Held back" not in stored_titles()
        # Trying again in vain leaves the bar where it is; so does more work.
        desk.click("push button", "Try again")
        failed_bar(desk)
        desk.fill("Title of the program", "Held back, and more")
        failed_bar(desk)
        desk.holds("Title of the program", "Held back, and more")
        locked.release()
        desk.click("push button", "Try again")
        desk.gone("alert", "Saving")
    chart.wait_saved(desk)
    assert "Held back, and more" in stored_titles(), stored_titles()


def save_a_copy(desk):
    with Locked():
        desk.fill("Title of the program", "Only in the copy")
        failed_bar(desk)
        desk.click("push button", "Save a copy …")
        save_as(desk, COPY)
        message = chart.bar(desk, "Message")
        desk.wait("the message says where the copy is", lambda: COPY in message.description)
        with sqlite3.connect(COPY) as copy:
            assert copy.execute("SELECT title FROM program_content WHERE number IS NULL").fetchall() == [
                ("Only in the copy",)]
            assert copy.execute("SELECT name FROM patient").fetchall() == [("Kept Anyway",)]
        failed_bar(desk)  # the clinic itself still waits


def close_with_work_unsaved(desk):
    """Closing does not throw work away unasked."""
    with Locked() as locked:
        desk.fill("Title of the program", "Not yet lost")
        failed_bar(desk)
        hands.press("ctrl+q")
        desk.find("push button", "Close without saving")
        assert desk.running(), "the program closed with work that is saved nowhere"
        desk.holds("Title of the program", "Not yet lost")
        # Leaving the chart would lose it as well.
        desk.click("push button", "Back to the patients")
        desk.holds("Title of the program", "Not yet lost")
        locked.release()
        desk.click("push button", "Try again")
        desk.gone("alert", "Saving")
    assert "Not yet lost" in stored_titles()
    desk.quit()


def scenario(desk):
    chart.start(desk)
    chart.new_patient(desk, "Kept Anyway")
    chart.show_program(desk)
    chart.add(desk, "Bridge")
    chart.wait_saved(desk)
    try_again(desk)
    save_a_copy(desk)
    close_with_work_unsaved(desk)
    chart.start(desk)
    chart.open_patient(desk, "Kept Anyway")
    desk.holds("Title of the program", "Not yet lost")


if __name__ == "__main__":
    run(scenario)
