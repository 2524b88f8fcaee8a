"""The printer gets the very page that the export writes: in every layout, on every paper, to the pixel."""

import glob
import os
import re
import subprocess

from desk import BUILD, PLACE

DOTS_PER_INCH = 100
# Edges lie on other fractions of a pixel where GTK brings its own scale, and a PDF's figures on whole thousandths of a
# stature: some 20 of a million, and up to 650 where many small figures stand close together (compact). A page that was
# moved by a pixel would differ in tens of thousands.
MOST_DIFFERENT = 0.001


def pictures(file):
    """The pages of a PDF file as pictures."""
    stem = file.removesuffix(".pdf")
    subprocess.run(["pdftoppm", "-r", str(DOTS_PER_INCH), "-gray", file, stem], check=True)
    return sorted(glob.glob(glob.escape(stem) + "-*.pgm"))


def different(one, other):
    """How many pixels differ visibly, of how many."""
    said = subprocess.run(["compare", "-metric", "AE", "-fuzz", "20%", one, other, "null:"], capture_output=True,
                          text=True).stderr
    size = subprocess.run(["identify", "-format", "%w %h", one], check=True, capture_output=True, text=True).stdout
    width, height = map(int, size.split())
    assert re.fullmatch(r"[\d.e+]+", said.strip()), f"{one} and {other} cannot be compared: {said}"
    return int(float(said)), width * height


def scenario():
    folder = os.path.join(PLACE, "pages")
    os.makedirs(folder)
    subprocess.run([os.path.join(BUILD, "tests", "print_pages"),
                    os.path.join(BUILD, "share", "regimen", "catalogue.sqlite"), folder], check=True)
    exported = sorted(glob.glob(os.path.join(folder, "*-exported.pdf")))
    assert len(exported) == 6, exported
    for file in exported:
        name = os.path.basename(file).removesuffix("-exported.pdf")
        pages, printed = pictures(file), pictures(file.replace("-exported", "-printed"))
        assert len(pages) == len(printed) > 0, f"{name}: {len(pages)} pages are exported, {len(printed)} printed"
        for number, (one, other) in enumerate(zip(pages, printed), 1):
            count, of = different(one, other)
            print(f"{name}, page {number}: {count} of {of} pixels differ")
            assert count <= of * MOST_DIFFERENT, f"{name}, page {number}: {count} of {of} pixels differ"


if __name__ == "__main__":
    scenario()
