"""What somebody who is signed in can see and do for themselves; it begins where the main story ends."""

from main_story import enter
from sample_people import PASSWORD, Facility, write_application

NEW_PASSWORD = "himawari-2026-izumi"


def play(scene):
    facility = scene.people["facility"]
    entry(scene)
    correction(scene)
    password(scene)
    session(scene, facility)
    participants(scene)
    if scene.stage.runs_scripts:
        second_facility(scene, facility)
        no_administrator(scene)
    sign_out(scene)


def entry(scene):
    for address in ("/n/komae/me/sessions", "/n/komae/sign-out"):
        scene.open(address)
        scene.at("/n/komae/me")
    scene.hands.press(".visitor a[href*='/me']")
    scene.look("entry")


def correction(scene):
    scene.hands.press("main .actions a[href*='/correction']")
    scene.look("correction")
    scene.hands.press("main form button")
    scene.look("correction-empty", 422)
    scene.hands.send(wish="姓が変わりました。")
    scene.look("entry-correction-asked")


def password(scene):
    scene.hands.press("main .actions a[href*='/password']")
    scene.look("password")
    scene.hands.press("main form button")
    scene.look("password-empty", 422)
    scene.hands.send(current=PASSWORD, password=NEW_PASSWORD, repeated=NEW_PASSWORD)
    scene.look("entry-password-changed")


def session(scene, facility):
    """Signed in elsewhere, too; that is ended from here."""
    with scene.somebody_else() as elsewhere:
        elsewhere.browser.get(scene.base + "/n/komae/sign-in")
        elsewhere.send(address=facility.director, password=NEW_PASSWORD)
        scene.open("/n/komae/me")
        scene.hands.press("main table button[name=session]")
        scene.look("entry-session-ended")
        elsewhere.browser.get(scene.base + "/n/komae/me")
        scene.expect("/sign-in" in elsewhere.browser.current_url, "the other session goes on")


def participants(scene):
    scene.hands.press(".visitor a[href*='/participants']")
    scene.look("participants")
    scene.expect(scene.people["facility"].name in scene.text("main"), "one's own facility is not on the list")


def second_facility(scene, first):
    """Whoever looks after two chooses between them."""
    second = Facility(scene.stage.name, f"見本訪問看護ステーション {scene.number}")
    path = scene.output / f"{scene.stage.name}-second.csv"
    write_application(path, second, scene.today())
    scene.clerk.approve(scene.clerk.receive(path))
    scene.hands.press(".visitor a[href*='/desk']")
    scene.at("/n/komae/desk")
    scene.look("facility-choice")
    scene.expect(len(scene.elements("main .errands a")) == 2, "not two facilities to choose from")


def no_administrator(scene):
    """Everybody can ask for the desk; whoever looks after no facility is told so."""
    facility = Facility(f"{scene.stage.name}-colleague", f"見本薬局 {scene.number}")
    path = scene.output / f"{scene.stage.name}-colleague.csv"
    write_application(path, facility, scene.today())
    scene.clerk.approve(scene.clerk.receive(path))
    sign_out(scene)
    enter(scene.hands, scene, facility.nurse)
    scene.open("/n/komae/desk")
    scene.look("desk-for-administrators", 403)


def sign_out(scene):
    scene.hands.press(".visitor form button")
    scene.at("/n/komae/sign-in")
    scene.look("signed-out")
