"""
What assistive technology sees of the page, over AT-SPI: one JSON line for each control that can take the focus and is
on the screen. "found" is what lies at its middle, climbed to the control itself where a part of it was found.
"""
import json

import pyatspi

TITLE = 'Wirkbrille'
STATES = ['checked', 'expanded', 'invalid-entry', 'pressed', 'required', 'selected']


def named(accessible):
    return {'role': accessible.getRoleName(), 'name': accessible.name}


def below(accessible):
    yield accessible
    for child in accessible:
        if child is not None:
            yield from below(child)


def document():
    for program in pyatspi.Registry.getDesktop(0):
        if program is None:
            continue
        for one in below(program):
            if one.getRole() == pyatspi.ROLE_DOCUMENT_WEB and one.name.startswith(TITLE):
                return one
    raise SystemExit(f'no document called {TITLE}')


def at(place, x, y):
    """The innermost one there."""
    found = None
    while place is not None and place != found:
        found = place
        try:
            place = place.queryComponent().getAccessibleAtPoint(x, y, pyatspi.DESKTOP_COORDS)
        except (NotImplementedError, LookupError):
            break
    return found


def climbed(found, wanted):
    for _ in range(6):
        if found is None or found == wanted:
            break
        found = found.parent
    return found == wanted


def main():
    page = document()
    whole = page.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    for one in below(page):
        states = one.getState()
        if one == page or not states.contains(pyatspi.STATE_FOCUSABLE) or not states.contains(pyatspi.STATE_SHOWING):
            continue
        box = one.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        x, y = box.x + box.width // 2, box.y + box.height // 2
        if not (whole.x <= x < whole.x + whole.width and whole.y <= y < whole.y + whole.height):
            continue
        hit = at(page, x, y)
        line = named(one)
        line['states'] = [name for name in STATES if states.contains(getattr(pyatspi, 'STATE_' + name.upper().replace('-', '_')))]
        line['found'] = 'itself' if climbed(hit, one) else named(hit)
        print(json.dumps(line, ensure_ascii=False))


main()
