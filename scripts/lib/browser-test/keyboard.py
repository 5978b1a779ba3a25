"""The same as hands.py with the keys alone: Tab, Enter, Space, arrows and letters. On the way it is seen where one is."""

from hands import Hands
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

# More than any page has places to stop at.
MOST_TABS = 120

# What shows where the focus is: a line around the element, or around the whole card that a link fills.
HOW_IT_SHOWS = """
    const element = arguments[0], box = element.getBoundingClientRect();
    const line = part => parseFloat(getComputedStyle(element, part).outlineStyle === 'none' ? 0 :
        getComputedStyle(element, part).outlineWidth);
    return {
        thickness: Math.max(line(null), line('::before')),
        inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        what: element.outerHTML.slice(0, 80),
    };
"""


class Keyboard(Hands):
    def type(self, field, text):
        self.reach(self.field(field))
        ActionChains(self.browser).key_down(Keys.CONTROL).send_keys("a").key_up(Keys.CONTROL).perform()
        self.strike(text)

    def choose(self, field, value):
        element = self.field(field)
        self.reach(element)
        self.strike(Keys.HOME)
        for _ in range(len(element.find_elements("tag name", "option"))):
            if element.get_property("value") == value:
                return
            self.strike(Keys.ARROW_DOWN)
        raise AssertionError(f"the keys do not reach {value} in {field}")

    def tick(self, field):
        element = self.field(field)
        if not element.is_selected():
            self.reach(element)
            self.strike(Keys.SPACE)

    def attach(self, field, path):
        """The dialog for files belongs to the system and is past a test's reach; the way to its button is not."""
        self.reach(self.field(field))
        super().attach(field, path)

    def press(self, selector):
        element = self.element(selector)
        self.reach(element)
        self.arrive(lambda: self.strike(Keys.ENTER))

    def skip_to_content(self):
        """From a page that has just been opened: the first stop leads past everything above the content."""
        self.strike(Keys.TAB)
        skip = self.browser.switch_to.active_element
        if "skip" not in skip.get_attribute("class").split():
            raise AssertionError("the first stop is no link to the content")
        self.see(skip)
        self.strike(Keys.ENTER)
        if self.browser.switch_to.active_element.get_attribute("id") != "main":
            raise AssertionError("the link to the content does not lead there")

    def reach(self, element):
        """Forward from where one is; round once at most."""
        for _ in range(MOST_TABS):
            if self.browser.switch_to.active_element == element:
                return
            self.strike(Keys.TAB)
            self.see(self.browser.switch_to.active_element)
        raise AssertionError(f"no key leads to {element.get_attribute('outerHTML')[:80]}")

    def see(self, element):
        if element.tag_name == "body":
            return
        shown = self.browser.execute_script(HOW_IT_SHOWS, element)
        if shown["thickness"] < 2 or not shown["inView"]:
            self.find_fault(f"nobody sees that the focus is on {shown['what']}")

    def strike(self, keys):
        ActionChains(self.browser).send_keys(keys).perform()
