"""Which of the portal's routes were seen.

The file routes.txt beside this one lists them all; a test of the portal's compares it with the router. What is a page has to
have been looked at; forms have to have been sent, and the rest asked for, as the service's own log has it.
"""

import pathlib
import re
import urllib.parse

LISTED = pathlib.Path(__file__).with_name("routes.txt")
ENTRY = re.compile(r"method=(\w+) .*route=(\S+) status=(\d+)")


class Routes:
    def __init__(self, log):
        self.log = log
        lines = [line.split() for line in LISTED.read_text().splitlines() if line and not line.startswith("#")]
        self.listed = [(kind, path) for kind, path in lines]
        self.seen = set()

    def saw(self, address):
        """It stood in the browser's window."""
        path = urllib.parse.urlsplit(address).path.rstrip("/") or "/"
        # A route without parameters goes before one with, as in the router.
        fitting = [route for kind, route in self.listed if kind != "form" and re.fullmatch(pattern(route), path)]
        self.seen.update(sorted(fitting, key=lambda route: route.count("{"))[:1])

    def unseen(self):
        # What was refused was not done.
        asked = {(method, route) for method, route, status in ENTRY.findall(self.log.read_text()) if int(status) < 400}
        for kind, route in self.listed:
            seen = {
                "page": route in self.seen,
                "form": ("POST", route) in asked,
                "other": route in self.seen or ("GET", route) in asked,
            }  # fmt: skip
            if not seen[kind]:
                yield f"{kind} {route}"


def pattern(route):
    return re.sub(r"\\\{[^}]*\\\}", "[^/]+", re.escape(route))
