"""Reads a workbook with another program than the one that wrote it: prints its sheets as JSON.
Usage: read_workbook.py FILE"""
import json
import sys

import openpyxl

book = openpyxl.load_workbook(open(sys.argv[1], "rb"))
print(
    json.dumps(
        [
            {
                "name": sheet.title,
                "frozen": sheet.freeze_panes,
                "bold": all(cell.font.bold for cell in sheet[1]),
                "rows": [[cell.value for cell in row] for row in sheet.iter_rows()],
                "types": sorted({cell.data_type for row in sheet.iter_rows() for cell in row}),
            }
            for sheet in book.worksheets
        ]
    )
)
