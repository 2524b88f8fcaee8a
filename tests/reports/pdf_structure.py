"""Prints what a screen reader is told of a PDF: its language, its bookmarks and its structure, a line each.

    pdf_structure.py FILE

Reads with qpdf, so that the program that wrote the file is not asked about itself.
"""

import json
import subprocess
import sys


def main(file):
    run = subprocess.run(["/usr/bin/qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=none", file],
                         check=True, capture_output=True)
    objects = json.loads(run.stdout)["qpdf"][1]

    def value(of):
        while isinstance(of, str) and of.endswith(" R"):
            of = objects["obj:" + of]["value"]
        return of

    def get(dictionary, *keys):
        for key in keys:
            dictionary = value(value(dictionary).get(key)) if dictionary is not None else None
        return dictionary

    def text(of):
        return of[2:] if isinstance(of, str) and of[:2] in ("u:", "b:") else of

    def element(of, depth):
        of = value(of)
        if isinstance(of, list):
            for one in of:
                element(one, depth)
        elif isinstance(of, dict) and "/S" in of:
            alt = text(get(of, "/Alt"))
            scope = get(of, "/A", "/Scope")
            print("tag", "  " * depth + of["/S"][1:] + (f" alt={alt}" if alt else "") +
                  (f" scope={scope[1:]}" if scope else ""))
            if "/K" in of:
                element(of["/K"], depth + 1)

    def bookmark(of):
        while of is not None:
            print("bookmark", text(get(of, "/Title")))
            bookmark(get(of, "/First"))
            of = get(of, "/Next")

    root = value(value(objects["trailer"]["value"])["/Root"])
    print("language", text(get(root, "/Lang")))
    print("shows title", get(root, "/ViewerPreferences", "/DisplayDocTitle"))
    print("marked", get(root, "/MarkInfo", "/Marked"))
    bookmark(get(root, "/Outlines", "/First"))
    element(get(root, "/StructTreeRoot", "/K"), 0)


main(sys.argv[1])
