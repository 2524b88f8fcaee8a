"""The windows speak Spanish to who asks for it, in each way to ask, and English to everybody else."""

import os
import re

import chart
import hands
from desk import run

# No locale but C and C.UTF-8 is installed where the tests run.
SPANISH = (
    (("--language", "es"), {}),
    (("--language=es-MX",), {"LANG": "C"}),
    ((), {"LANGUAGE": "es"}),
    ((), {"LANG": "es_ES.UTF-8"}),
    ((), {"LANG": "", "LC_ALL": "es_MX.UTF-8@x"}),
)
ENGLISH = (
    (("--language", "en"), {"LANGUAGE": "es"}),
    (("--language", "xx"), {}),
    ((), {"LANG": "C"}),
    ((), {"LANG": "de_DE.UTF-8"}),
    ((), {"LANG": "es_ES.UTF-8", "LANGUAGE": "en"}),
)


def shows(desk, button, arguments, environment):
    chart.start(desk, *arguments, environment=environment)
    desk.find("push button", button)
    desk.quit()


def rules_in_spanish(desk):
    """What rules say and how exercises are called is Spanish on the screen; the note is the patient's, in English."""
    chart.start_sample(desk, "--language", "es")
    desk.fill("Buscar pacientes", "Margaret Ellis")
    desk.wait("the list shows her alone", lambda: [row[0].split("\n")[0] for row in
                                                  desk.find("table", "Pacientes").cells()] == ["Margaret Ellis"])
    hands.press("Return")
    desk.find("label", "Revisado con todas las reglas")
    for words in ("Supermán", "Arquear la espalda baja estrecha el canal vertebral"):
        desk.says(words)
    desk.click("push button", re.compile("Pare antes de que se arquee la espalda baja|forma más ligera o más corta"))
    desk.wait("the note is in the patient's language", lambda: any(
        field.text in ("Use a lighter or shorter form, supervised the first time.",
                       "Stop before the low back arches; leave out the part that sags or lifts beyond flat.")
        for field in desk.all("text", hidden=True)))
    desk.quit()


def scenario(desk):
    for arguments, environment in SPANISH:
        shows(desk, "Agregar el primer paciente", arguments, environment)
    for arguments, environment in ENGLISH:
        shows(desk, "Add the first patient", arguments, environment)
    os.remove(chart.CLINIC)
    rules_in_spanish(desk)


if __name__ == "__main__":
    run(scenario)
