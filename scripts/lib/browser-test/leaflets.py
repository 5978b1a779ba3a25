"""The pages that anybody may read."""


def play(scene):
    scene.open("/", "entrance")
    scene.open("/n/komae/", "network")
    if scene.stage.by_keyboard:
        scene.hands.skip_to_content()
    scene.hands.press("footer a[href*='/senders']")
    scene.look("senders")
    scene.hands.press("footer a[href*='/privacy']")
    scene.look("privacy")
    switch_language(scene)
    scene.open("/n/komae/nowhere")
    scene.look("no-such-page", 404)
    for address in ("/health/live", "/health/ready"):
        scene.open(address)
        scene.expect(scene.text("body") in ("live", "ready"), address)
        # The log leaves out what machines ask all day.
        scene.routes.saw(scene.browser.current_url)


def switch_language(scene):
    """There and back; the choice is carried on by every link."""
    other = scene.element("a.language").get_attribute("lang")
    scene.hands.press("a.language")
    scene.expect(scene.element("html").get_attribute("lang") == other, "the page stays in its language")
    scene.hands.press("footer a[href*='/senders']")
    scene.expect(scene.element("html").get_attribute("lang") == other, "the language is forgotten")
