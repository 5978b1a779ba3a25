"""A forgotten password, from the question to a new one."""

NEW_PASSWORD = "kikyo-2026-noborito"


def play(scene):
    director = scene.people["facility"].director
    scene.open("/n/komae/sign-in")
    scene.hands.press("main a[href*='/forgotten']")
    scene.look("forgotten")
    scene.hands.press("main form button")
    scene.look("forgotten-empty", 422)
    scene.hands.send(address=director)
    scene.look("forgotten-asked")
    link = scene.mailbox.link(director, "決め直す", "/new-password")
    scene.open(link, "new-password")
    scene.hands.press("main form button")
    scene.look("new-password-empty", 422)
    scene.hands.send(password=NEW_PASSWORD, repeated=NEW_PASSWORD)
    scene.at("/n/komae/sign-in")
    scene.look("password-chosen")
    scene.open(link)
    scene.look("new-password-lapsed", 410)
