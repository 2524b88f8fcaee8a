"""WeasyPrint, loaded once: for each line of input, a page and a file with a tab between them, writes the PDF and says so."""

import sys

from weasyprint import HTML

for line in sys.stdin:
    page, pdf = line.rstrip("\n").split("\t")
    HTML(page).write_pdf(pdf)
    print("written", flush=True)
