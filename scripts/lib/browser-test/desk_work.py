"""What an administrator does on the desk of the facility; it begins where the main story ends."""

import urllib.request

from main_story import account
from sample_people import PASSWORD

NEWCOMER = "狛江 花,コマエ ハナ,看護師,,{address},,,追加,\r\n"


def play(scene):
    facility = scene.people["facility"]
    newcomer = f"hana@{facility.domain}"
    desk = scene.browser.current_url.split("?")[0]
    send_changes(scene, desk, newcomer)
    resume(scene, desk, facility.nurse)
    unlock(scene, desk, facility.nurse)
    hand_the_right_over_and_back(scene, desk, facility.nurse)
    newcomer_comes_and_goes(scene, desk, newcomer)


def send_changes(scene, desk, newcomer):
    """The roster is saved, somebody is added, and what comes of it is seen before it is sent."""
    scene.hands.press("main .actions a[href*='/changes']")
    scene.look("changes")
    scene.hands.press("main form button")
    scene.look("changes-empty", 422)
    path = scene.output / f"{scene.stage.name}-changes.csv"
    attach(scene, path, saved(scene, desk).replace("miwa@", "miwa@@") + NEWCOMER.format(address=newcomer))
    scene.look("changes-with-mistakes", 422)
    scene.expect("miwa@@" in scene.text(".problems table"), "what is wrong does not stand beside its problem")
    attach(scene, path, saved(scene, desk))
    scene.look("changes-nothing")
    scene.hands.press("main p > a[href*='/changes']")
    attach(scene, path, saved(scene, desk) + NEWCOMER.format(address=newcomer))
    scene.look("changes-plan")
    scene.expect(newcomer in scene.text("#plan-register ~ table"), "the newcomer is not in the plan")
    scene.hands.press("main form button")
    scene.look("desk-changes-sent")
    receipt = scene.text("#applications ~ table tbody th").split()[0]
    # The form's own address, opened by itself, leads back.
    scene.open(desk + "/changes/send")
    scene.expect(scene.browser.current_url.split("?")[0].endswith("/changes"), "it does not lead back to the changes")
    scene.clerk.approve(receipt)


def saved(scene, desk):
    """The present roster, as the browser would save it."""
    cookies = "; ".join(f"{cookie['name']}={cookie['value']}" for cookie in scene.browser.get_cookies())
    request = urllib.request.Request(desk + "/roster/roster.csv", headers={"Cookie": cookies})
    with urllib.request.urlopen(request) as answer:
        scene.expect("attachment" in answer.headers["Content-Disposition"], "the roster is not one to be saved")
        return answer.read().decode("utf-8")


def attach(scene, path, text):
    path.write_text(text, newline="")
    for field in ("identity-checked", "terms-explained"):
        scene.hands.tick(field)
    scene.hands.attach("roster", path)
    scene.hands.press("main form button")


def measure(scene, desk, verb, person, name, **fields):
    """Its page, what it says to a form without a reason, and the desk afterwards."""
    scene.open(f"{desk}/{verb}/{account(scene, person)}")
    scene.look(name)
    scene.hands.press("main form button")
    scene.look(f"{name}-empty", 422)
    for field, value in fields.items():
        scene.hands.choose(field, value)
    scene.hands.send(reason="見本のため")
    scene.look(f"desk-{name}-done")


def resume(scene, desk, nurse):
    measure(scene, desk, "resume", nurse, "resume")


def unlock(scene, desk, nurse):
    with scene.somebody_else() as stranger:
        for _ in range(3):
            stranger.browser.get(scene.base + "/n/komae/sign-in")
            stranger.send(address=nurse, password="wrong-" + PASSWORD)
    measure(scene, desk, "unlock", nurse, "unlock")


def hand_the_right_over_and_back(scene, desk, nurse):
    measure(scene, desk, "grant", nurse, "grant")
    measure(scene, desk, "revoke", nurse, "revoke")


def newcomer_comes_and_goes(scene, desk, newcomer):
    measure(scene, desk, "reissue", newcomer, "reissue")
    measure(scene, desk, "depart", newcomer, "depart", mcs="done")
