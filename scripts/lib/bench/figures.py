#!/usr/bin/env python3
"""Prints what was measured: one line per figure, or one JSON object per figure.

    figure: NAME VALUE UNIT (goal <= 2.0, limit copy 1.31 s, …)

As a command: figures.py FORM NAME VALUE UNIT GOAL [LABEL=VALUE]…, where FORM is text or json and GOAL '>=200' or '<=2'.
"""

import json
import sys


def number(value):
    """Three digits that count."""
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"


def show(form, name, value, unit, goal, **others):
    """The others are what the figure was made from or stands beside, with their units in their names or values."""
    direction, bound = goal[:2], float(goal[2:])
    met = value >= bound if direction == ">=" else value <= bound
    if form == "json":
        bounds = {"atLeast" if direction == ">=" else "atMost": bound}
        print(json.dumps({"figure": name, "value": value, "unit": unit, "goal": bounds, "met": met, "beside": others}))
    else:
        beside = "".join(f", {label.replace('_', ' ')} {text(other)}" for label, other in others.items())
        print(f"figure: {name} {number(value)} {unit} (goal {direction} {bound:g}{'' if met else ', MISSED'}{beside})")


def text(value):
    return value if isinstance(value, str) else number(value)


def main():
    form, name, value, unit, goal, *others = sys.argv[1:]
    pairs = dict(other.split("=") for other in others)
    show(form, name, float(value), unit, goal, **{label: float(beside) for label, beside in pairs.items()})


if __name__ == "__main__":
    main()
