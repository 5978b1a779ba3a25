"""What somebody who is signed in can see and do for themselves; it begins where the main story ends."""

from main_story import enter
from sample_people import PASSWORD, Facility, write_application

NEW_PASSWORD = "himawari-2026-izumi"


def play(scene):
    facility = scene.people["facility"]
    entry(scene)
    own_entry(scene)
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


def own_entry(scene):
    """What people correct themselves, and what is on record about them."""
    scene.hands.press("main a[href*='/me/notices/']")
    scene.look("notice-shown")
    scene.hands.press(".visitor a[href*='/me']")
    scene.hands.press("main a[href*='/me/entry']")
    scene.look("own-entry")
    scene.hands.send(kana="Keiichi", telephone="12")
    scene.look("own-entry-with-mistakes", 422)
    scene.hands.send(kana="たかさき けいいち", telephone="03-0000-4444")
    scene.look("entry-corrected")
    scene.hands.press("main a[href*='/me/mcs']")
    scene.look("options")
    scene.hands.press("main form button")
    scene.look("options-empty", 422)
    scene.hands.choose("two-factor", "yes")
    scene.hands.choose("identity", "no")
    scene.hands.press("main form button")
    scene.look("entry-options-told")
    scene.hands.press("main a[href*='/me/history']")
    scene.look("history")


def address(scene, facility):
    """Another address, which has to answer before it counts."""
    other = f"m.sakiyama@{facility.domain}"
    scene.open("/n/komae/me/address", "address")
    scene.hands.press("main form button")
    scene.look("address-empty", 422)
    scene.hands.send(address=other, password=PASSWORD)
    scene.look("entry-address-asked")
    link = scene.mailbox.link(other, "新しいメールアドレスの確認", "/address/")
    scene.open(link, "address-link")
    scene.hands.press("main form button")
    scene.look("address-changed")
    scene.open(link)
    scene.hands.press("main form button")
    scene.look("address-link-used", 410)
    scene.open("/n/komae/me")


def correction(scene):
    scene.open("/n/komae/me")
    scene.hands.press("main a[href*='/correction']")
    scene.look("correction")
    scene.hands.press("main form button")
    scene.look("correction-empty", 422)
    scene.hands.send(wish="姓が変わりました。")
    scene.look("entry-correction-asked")


def password(scene):
    scene.hands.press("main a[href$='/password'], main a[href*='/password?']")
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
    address(scene, facility)


def sign_out(scene):
    scene.hands.press(".visitor form button")
    scene.at("/n/komae/sign-in")
    scene.look("signed-out")
