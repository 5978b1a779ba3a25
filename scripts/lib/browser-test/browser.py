"""Debian's Chromium, steered by chromium-driver."""

import os

from selenium import webdriver

HEIGHT = 844
SCRIPTS_BLOCKED = 2


def open_browser(stage, client):
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    # The test may run as root in a container: there is no sandbox to be had, and only our own pages are opened.
    for word in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", f"--lang={stage.language}"):
        options.add_argument(word)
    preferences = {"intl.accept_languages": stage.language}
    if not stage.runs_scripts:
        preferences["profile.managed_default_content_settings.javascript"] = SCRIPTS_BLOCKED
    options.add_experimental_option("prefs", preferences)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    # The browser's own words, such as on the button for a file, follow this.
    service = webdriver.ChromeService("/usr/bin/chromedriver", env={**os.environ, "LANGUAGE": stage.language})
    browser = webdriver.Chrome(options=options, service=service)
    set_width(browser, stage.width)
    browser.execute_cdp_cmd("Network.enable", {})
    browser.execute_cdp_cmd("Network.setExtraHTTPHeaders", {"headers": {"X-Forwarded-For": client}})
    check_scripts(browser, stage)
    return browser


def set_width(browser, width):
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": width < 600,
    })  # fmt: skip


def check_scripts(browser, stage):
    """The preference could be renamed one day: then "without scripts" would silently mean nothing."""
    browser.get("data:text/html,<title>off</title><script>document.title = 'on'</script>")
    if (browser.title == "on") != stage.runs_scripts:
        raise AssertionError(f"{stage.name}: scripts are {browser.title}")
