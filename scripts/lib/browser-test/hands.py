"""Filling in and pressing, with a mouse. keyboard.py does the same without one."""

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.support.ui import Select, WebDriverWait

# Nothing takes that long; a busy machine is given time.
MOST_SECONDS = 30


class Hands:
    def __init__(self, browser, find_fault):
        self.browser, self.find_fault = browser, find_fault

    def type(self, field, text):
        """Into the field of that id, in place of what stands there."""
        element = self.field(field)
        element.clear()
        element.send_keys(text)

    def choose(self, field, value):
        Select(self.field(field)).select_by_value(value)

    def tick(self, field):
        """A box or a round one, by its id; ticked it stays."""
        if not self.field(field).is_selected():
            self.field(field).click()

    def attach(self, field, path):
        self.field(field).send_keys(str(path))

    def press(self, selector):
        """A button or a link that leads to another page."""
        self.arrive(self.element(selector).click)

    def send(self, **fields):
        """Types into the fields and presses the form's button."""
        for field, text in fields.items():
            self.type(field.replace("_", "-"), text)
        self.press("main form button")

    def arrive(self, act):
        """Does it, and waits until the page that was there is gone and the next one is whole."""
        self.browser.execute_script("window.isLeft = true")
        act()
        WebDriverWait(self.browser, MOST_SECONDS, 0.1, [WebDriverException]).until(
            lambda browser: browser.execute_script("return !window.isLeft && document.readyState === 'complete'"))

    def field(self, name):
        return self.browser.find_element("id", name)

    def element(self, selector):
        return self.browser.find_element("css selector", selector)
