"""Presses keys as the keyboard of the X display would: one line of standard input is one key, echoed when it is done."""
import ctypes
import sys
import time

import pyatspi

SYMBOLS = {
    'Tab': 0xFF09,
    'Enter': 0xFF0D,
    'Space': 0x0020,
    'Escape': 0xFF1B,
    'Delete': 0xFFFF,
    'ArrowLeft': 0xFF51,
    'ArrowUp': 0xFF52,
    'ArrowRight': 0xFF53,
    'ArrowDown': 0xFF54,
}
SHIFT, CONTROL = 50, 37

x11 = ctypes.CDLL('libX11.so.6')
x11.XOpenDisplay.restype = ctypes.c_void_p
x11.XDefaultRootWindow.restype = ctypes.c_ulong
display = ctypes.c_void_p(x11.XOpenDisplay(None))


def activate():
    """Gives the uppermost window the keys: there is no window manager that would."""
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    window, number = ctypes.c_ulong(), ctypes.c_int()
    places = [ctypes.byref(number)] * 4
    x11.XQueryPointer(
        display, root, ctypes.byref(ctypes.c_ulong()), ctypes.byref(window), *places, ctypes.byref(ctypes.c_uint())
    )
    x11.XSetInputFocus(display, window, 2, ctypes.c_ulong(0))
    x11.XSync(display, 0)


press = pyatspi.Registry.generateKeyboardEvent

for line in sys.stdin:
    activate()
    words = line.rstrip('\n')
    if words.startswith('type '):
        press(0, words[5:], pyatspi.KEY_STRING)
    else:
        *held, key = words.split('+')
        codes = [{'Shift': SHIFT, 'Control': CONTROL}[name] for name in held]
        for code in codes:
            press(code, None, pyatspi.KEY_PRESS)
        press(SYMBOLS.get(key) or ord(key), None, pyatspi.KEY_SYM)
        for code in reversed(codes):
            press(code, None, pyatspi.KEY_RELEASE)
    time.sleep(0.05)
    print(words, flush=True)
