"""On what, by whom and in which language a story is played."""

from dataclasses import dataclass

PHONE, DESK = 390, 1280


@dataclass(frozen=True)
class Stage:
    name: str
    width: int
    runs_scripts: bool
    language: str
    by_keyboard: bool
    stories: tuple


EVERYTHING = ("leaflets", "main", "desk", "own", "forgetting", "individuals", "confirming", "consenting")

# Each width and language with and without scripts; axe is a script itself and needs them. Errors come last: they use up
# what a client may ask for, and end with the database.
STAGES = [
    Stage("phone", PHONE, True, "ja", False, EVERYTHING),
    Stage("phone-without-script", PHONE, False, "en", False, ("leaflets", "main", "desk", "own")),
    Stage("desk-without-script", DESK, False, "ja", False, ("main", "desk")),
    Stage("desk-by-keyboard", DESK, True, "en", True, EVERYTHING + ("printed", "errors")),
]
