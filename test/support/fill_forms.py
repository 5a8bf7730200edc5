"""Fills in self-score forms as a member would: with openpyxl, by what stands in the sheet.

usage: fill_forms.py FOLDER

FOLDER/answers.json: {"<file>.xlsx": {"<code>": {"figures": [90, null], "points": 7.5, "notApplicable": true,
                      "evidence": "…", "explanation": "…"}}}
Every file of FOLDER is filled and saved over itself. Nothing is known here of how forms are made: headings are found by
their words, rows by the code they bear, and what may be filled in is what is not locked.
"""

import json
import pathlib
import sys

import openpyxl

NUMBER, MAXIMUM, SELF = "TT", "Điểm tối đa", "Điểm tự chấm"
WORDS = {"notApplicable": "Không áp dụng", "evidence": "Minh chứng", "explanation": "Giải trình"}


def headings_of(sheet):
    for row in sheet.iter_rows():
        found = {str(cell.value).strip(): cell.column for cell in row if cell.value is not None}
        if NUMBER in found and SELF in found:
            return row[0].row, found
    raise SystemExit(f"no headings on {sheet.title}")


def type_into(cell, value):
    if cell.protection.locked:
        raise SystemExit(f"{cell.coordinate} is locked")
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"  # a leading "=" is no formula


def fill(sheet, answers):
    heading, columns = headings_of(sheet)
    left = dict(answers)
    for row in range(heading + 1, sheet.max_row + 1):
        code = sheet.cell(row, columns[NUMBER]).value
        answer = left.pop(str(code), None) if code is not None else None
        if answer is None:
            continue
        between = range(columns[MAXIMUM] + 1, columns[SELF])
        open_cells = [cell for cell in (sheet.cell(row, column) for column in between) if not cell.protection.locked]
        figures = answer.get("figures", [])
        if len(figures) != len(open_cells):
            raise SystemExit(f"{code}: {len(open_cells)} figures are asked, {len(figures)} are to be given")
        for cell, value in zip(open_cells, figures):
            if value is not None:
                type_into(cell, value)
        if "points" in answer:
            type_into(sheet.cell(row, columns[SELF]), answer["points"])
        for name, words in WORDS.items():
            if name in answer:
                type_into(sheet.cell(row, columns[words]), "x" if answer[name] is True else answer[name])
    if left:
        raise SystemExit(f"no row for {sorted(left)}")


def main(folder):
    for name, answers in json.loads((folder / "answers.json").read_text("utf-8")).items():
        book = openpyxl.load_workbook(folder / name)
        fill(book.active, answers)
        book.save(folder / name)


main(pathlib.Path(sys.argv[1]))
