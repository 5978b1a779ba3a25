"""Everything that a story needs: a browser and hands to use it, the clerk, the mails, and eyes for every page."""

import datetime
import os
from contextlib import contextmanager

from browser import open_browser
from clerk import Clerk
from hands import Hands
from keyboard import Keyboard
from mailbox import Mailbox
from pages import Pages


class Scene:
    count = 0

    def __init__(self, stage, output, mails, routes, findings):
        # Clients are told apart by their address: each stage is one of its own, as if behind a proxy.
        Scene.count += 1
        self.number = Scene.count
        self.client = f"198.18.0.{self.number}"
        self.stage, self.output, self.routes, self.findings = stage, output, routes, findings
        self.base = os.environ["MADOGUCHI_BASE_URL"]
        self.clerk, self.mailbox = Clerk(), Mailbox(mails)
        self.people = {}

    def __enter__(self):
        self.browser = open_browser(self.stage, self.client)
        self.pages = Pages(self.browser, self.stage, self.output, self.routes, self.findings)
        kind = Keyboard if self.stage.by_keyboard else Hands
        self.hands = kind(self.browser, lambda what: self.findings.add(self.pages.name, what))
        return self

    def __exit__(self, *_):
        self.browser.quit()

    def open(self, path, name=None):
        """Opens an address of the portal and, with a name, looks at the page."""
        self.browser.get(self.address(path))
        if name:
            self.look(name)

    def address(self, path):
        """Whole addresses stand in mails."""
        return path if path.startswith("http") else self.base + path

    def look(self, name, status=200):
        self.pages.look(name, status)

    def element(self, selector):
        return self.browser.find_element("css selector", selector)

    def elements(self, selector):
        return self.browser.find_elements("css selector", selector)

    def text(self, selector):
        return self.element(selector).text

    def expect(self, holds, what):
        """A story goes on only while it is the story."""
        if not holds:
            raise AssertionError(f"{what} ({self.browser.current_url})")

    def at(self, path):
        self.expect(self.browser.current_url.removeprefix(self.base).split("?")[0] == path, f"not at {path}")

    def shows(self, *selectors):
        for selector in selectors:
            self.expect(self.elements(selector), f"{selector} is missing")

    def today(self):
        """In Japan, where the service's days begin."""
        return datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=9))).date().isoformat()

    @contextmanager
    def somebody_else(self):
        """Hands in a second browser, at whose pages nobody looks closely."""
        browser = open_browser(self.stage, f"198.18.1.{self.number}")
        try:
            yield Hands(browser, print)
        finally:
            browser.quit()
