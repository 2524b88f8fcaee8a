"""A plugin that does not answer is named until it does; nothing calls the program checked, and typing goes on."""

import os

import chart
import hands
from desk import run
from outside import broken_plugin, no_plugin, rules_folder

# What must not be said while a plugin is silent.
ALL_CLEAR = ("All rules checked", "No cautions")
# Under a sanitizer everything is slower, but not slower than the plugin is waited for.
KEY_LIMIT_S = 0.5


def no_all_clear(desk):
    said = [text for text in desk.words() for words in ALL_CLEAR if words in text]
    assert not said, f"with a silent plugin the window says {said}"
    assert not desk.all("icon", "No caution"), "a row bears the mark of an exercise that raises nothing"


def bar_names(desk, plugin):
    bar = chart.bar(desk, "Rules that did not answer")
    desk.wait(f"the bar names {plugin}, and not {bar.description!r}", lambda: plugin in bar.description)
    assert desk.find("push button", "Try again", within=bar)
    return bar


def not_a_plugin(desk):
    """A file that is no plugin at all."""
    folder = rules_folder("no-plugin")
    no_plugin("scribbled", folder)
    begin(desk, folder)
    bar_names(desk, "scribbled")
    no_all_clear(desk)
    desk.find("label", "Not checked: 1 rule plugin did not answer")
    # It stays through work and on the other page, and after trying again in vain.
    chart.add(desk, "Bird dog")
    chart.wait_saved(desk)
    bar_names(desk, "scribbled")
    no_all_clear(desk)
    desk.click("push button", "Try again")
    desk.find("label", "Not checked: 1 rule plugin did not answer")
    bar_names(desk, "scribbled")
    chart.show_patient(desk)
    bar_names(desk, "scribbled")
    no_all_clear(desk)
    hands.press("ctrl+shift+i")
    message = chart.bar(desk, "Message")
    desk.wait("issuing says that not all was checked", lambda: "Not every rule was checked" in message.description)
    desk.quit()


def crashing(desk):
    """A plugin that crashes whenever it is asked."""
    folder = rules_folder("crashing")
    broken_plugin("null-write", folder)
    begin(desk, folder)
    bar_names(desk, "broken")
    no_all_clear(desk)
    assert desk.running()
    desk.quit()


def mended(desk):
    """A plugin that was installed again after it had crashed: trying again clears the bar."""
    folder = rules_folder("once")
    broken_plugin("null-write", folder)
    begin(desk, folder)
    bar_names(desk, "broken")
    # As an installer does it: the new file takes the place of the old one at once.
    broken_plugin("good", folder)
    os.replace(os.path.join(folder, "good.so"), os.path.join(folder, "null-write.so"))
    desk.click("push button", "Try again")
    chart.wait_checked(desk)
    desk.gone("alert", "Rules that did not answer")
    desk.quit()


def hanging(desk):
    """A plugin that never comes back: the work goes on meanwhile, and each wait ends in 'not checked'."""
    folder = rules_folder("hanging")
    broken_plugin("endless-loop", folder)
    begin(desk, folder)
    text = "typed while a rule plugin hangs and hangs"
    field = desk.field("Title of the program")
    hands.click(*desk.point(field))
    desk.wait("the title takes the keyboard", lambda: field.has("focused"))
    for i, letter in enumerate(text, 1):
        hands.type_text(letter)
        # Far less than the second for which the plugin is waited for.
        desk.wait(f"the screen follows the keys: {text[:i]!r}", lambda: field.text == text[:i], limit_s=KEY_LIMIT_S)
        no_all_clear(desk)
    bar_names(desk, "broken")
    desk.find("label", "Not checked: 1 rule plugin did not answer")
    no_all_clear(desk)
    chart.wait_saved(desk)
    desk.wait("what was typed is stored", lambda: (text,) in chart.stored("SELECT title FROM program_content"))
    desk.quit()


def begin(desk, folder):
    chart.start(desk, "--rules", folder)
    if chart.stored("SELECT count(*) FROM patient") == [(0,)]:
        chart.new_patient(desk, "Half Checked")
        chart.show_program(desk)
        chart.add(desk, "Bridge")
        chart.wait_saved(desk)
    else:
        chart.open_patient(desk, "Half Checked")


def scenario(desk):
    not_a_plugin(desk)
    crashing(desk)
    mended(desk)
    hanging(desk)
    chart.start(desk)
    chart.open_patient(desk, "Half Checked")
    chart.wait_checked(desk)  # without the broken plugins all is well again


if __name__ == "__main__":
    run(scenario)
