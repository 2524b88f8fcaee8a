"""The windows speak Spanish to who asks for it, in each way to ask, and English to everybody else."""

import chart
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


def scenario(desk):
    for arguments, environment in SPANISH:
        shows(desk, "Agregar el primer paciente", arguments, environment)
    for arguments, environment in ENGLISH:
        shows(desk, "Add the first patient", arguments, environment)


if __name__ == "__main__":
    run(scenario)
