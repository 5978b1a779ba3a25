"""Looks at the page that is open: keeps it as HTML and as a picture, and tells what is wrong with it."""

import base64
import json

from accessibility import violations
from browser import HEIGHT, set_width

# WCAG 2.2, 1.4.10: a page that is enlarged fourfold, or a small phone.
NARROWEST = 320

WIDEST_PART = """
    const most = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= most) return null;
    const over = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > most + 1);
    return over.length ? over[over.length - 1].outerHTML.slice(0, 80) : 'something';
"""

REFUSED = "Failed to load resource: the server responded with a status of 4"


class Pages:
    def __init__(self, browser, stage, output, routes, findings):
        self.browser, self.stage, self.output = browser, stage, output
        self.routes, self.findings = routes, findings
        self.count, self.name = 0, stage.name
        self.document = None

    def look(self, name, status=200):
        self.keep(name)
        self.routes.saw(self.browser.current_url)
        if self.document["status"] != status:
            self.find(f"HTTP {self.document['status']} in place of {status}")
        self.look_closely()

    def show(self, name, html):
        """A page that no link leads to, as it was received: drawn in place of the one that is open."""
        frame = self.browser.execute_cdp_cmd("Page.getResourceTree", {})["frameTree"]["frame"]["id"]
        self.browser.execute_cdp_cmd("Page.setDocumentContent", {"frameId": frame, "html": html})
        self.begin(name)
        self.path("html").write_text(html)
        self.picture()
        self.look_closely()

    def look_closely(self):
        language = self.browser.find_element("css selector", "html").get_attribute("lang")
        if language != self.stage.language:
            self.find(f"in {language} in place of {self.stage.language}")
        self.check_width()
        self.check_console()
        if self.stage.runs_scripts:
            for violation in violations(self.browser):
                self.find(violation)

    def keep(self, name):
        self.begin(name)
        self.path("html").write_text(self.source())
        self.picture()

    def begin(self, name):
        self.count += 1
        self.name = f"{self.stage.name}-{self.count:02}-{name}"

    def path(self, kind):
        return self.output / f"{self.name}.{kind}"

    def find(self, what):
        self.findings.add(self.name, what)

    def source(self):
        """As it was received, which is not what a browser made of it."""
        for entry in self.browser.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.responseReceived" and message["params"]["type"] == "Document":
                response = message["params"]["response"]
                self.document = {"request": message["params"]["requestId"], "status": response["status"]}
        return self.browser.execute_cdp_cmd("Network.getResponseBody", {"requestId": self.document["request"]})["body"]

    def picture(self):
        height = max(HEIGHT, self.browser.execute_script("return document.documentElement.scrollHeight"))
        shot = self.browser.execute_cdp_cmd("Page.captureScreenshot", {
            "captureBeyondViewport": True,
            "clip": {"x": 0, "y": 0, "width": self.stage.width, "height": height, "scale": 1},
        })  # fmt: skip
        self.path("png").write_bytes(base64.b64decode(shot["data"]))

    def check_width(self):
        for width in {self.stage.width, NARROWEST}:
            set_width(self.browser, width)
            widest = self.browser.execute_script(WIDEST_PART)
            if widest:
                self.find(f"wider than {width} px: {widest}")
        set_width(self.browser, self.stage.width)

    def check_console(self):
        """Such as what the content security policy kept from running. A status that tells of errors is no news."""
        for entry in self.browser.get_log("browser"):
            if entry["level"] in ("SEVERE", "WARNING") and REFUSED not in entry["message"]:
                self.find(entry["message"])
