"""From a facility's first try to apply to a colleague whose account is stopped at once."""

from sample_people import PASSWORD, Facility, write_roster

TICKS = ("consent-rules", "consent-announcement", "consent-administrators-room", "identity-checked", "terms-explained")


def play(scene):
    facility = scene.people["facility"] = Facility(scene.stage.name, f"髙﨑内科クリニック {scene.number}")
    apply_with_mistakes(scene, facility)
    receipt = correct(scene, facility)
    follow(scene, facility, "in-review")
    scene.clerk.approve(receipt)
    follow(scene, facility, "approved")
    activate(scene, facility.director)
    sign_in(scene, facility.director)
    desk(scene)
    suspend_nurse(scene, facility)


def apply_with_mistakes(scene, facility):
    """Two in the form, two in the file: all of them are told at once, and nothing typed is lost."""
    scene.open("/n/komae/")
    scene.hands.press(".errands a[href*='/apply']")
    scene.at("/n/komae/apply/facility")
    scene.look("apply")
    roster = scene.output / f"{scene.stage.name}-wrong.csv"
    wrong = facility.people(nurse=f"miwa@@{facility.domain}", profession="看後師")
    write_roster(scene.base + "/n/komae/apply/files/roster.csv", roster, wrong)
    typed = {
        "facility-name": facility.name, "postal-code": "201-0000", "telephone": "03-0000-3333",
        "manager-name": "髙﨑 恵一", "manager-email": f"keiichi@@{facility.domain}",
    }  # fmt: skip
    for field in ("facility-name", "postal-code", "telephone", "manager-name", "manager-email"):
        if field == "postal-code":
            scene.hands.choose("facility-type", "clinic")
        scene.hands.type(field, typed[field])
    for field in TICKS:
        scene.hands.tick(field)
    switch_language(scene, typed)
    scene.hands.attach("roster", roster)
    scene.hands.press("main form button")
    scene.look("apply-with-mistakes", 422)
    tells_mistakes(scene, facility)
    for field, value in typed.items():
        scene.expect(scene.hands.field(field).get_property("value") == value, f"{field} is lost")
    scene.expect(scene.hands.field("facility-type").get_property("value") == "clinic", "the type is lost")
    for field in TICKS:
        scene.expect(scene.hands.field(field).is_selected(), f"the tick of {field} is lost")


def switch_language(scene, typed):
    """There and back with all that was typed."""
    for language in sorted(("ja", "en"), key=lambda each: each == scene.stage.language):
        scene.hands.press("header .language [name=translate]")
        scene.expect(scene.element("html").get_attribute("lang") == language, f"the page is not in {language}")
        for field, value in typed.items():
            scene.expect(scene.hands.field(field).get_property("value") == value, f"{field} is lost in {language}")
        scene.expect(scene.hands.field(TICKS[0]).is_selected(), f"a tick is lost in {language}")


def tells_mistakes(scene, facility):
    scene.shows(".errors a[href='#address']", ".errors a[href='#manager-email']", "#address[aria-invalid]")
    scene.expect(scene.browser.switch_to.active_element == scene.element(".errors"), "the mistakes are not read out first")
    table = scene.text(".problems table")
    for value in (f"miwa@@{facility.domain}", "看後師"):
        scene.expect(value in table, f"“{value}” does not stand beside its problem")
    scene.shows("a[download]")


def correct(scene, facility):
    roster = scene.output / f"{scene.stage.name}-right.csv"
    write_roster(scene.base + "/n/komae/apply/files/roster.csv", roster, facility.people())
    scene.hands.type("address", "東京都狛江市見本町2丁目3番4号")
    scene.hands.attach("roster", roster)
    scene.hands.send(manager_email=facility.director)
    scene.look("received")
    return scene.text(".pairs dd")


def follow(scene, facility, name):
    link = scene.mailbox.link(facility.director, "受け付けました", "/applications/")
    scene.open(link, f"application-{name}")


def activate(scene, address):
    link = scene.mailbox.link(address, "仮パスワード", "/activate")
    scene.open(link, "activate")
    scene.hands.press("main form button")
    scene.look("activate-empty", 422)
    password = scene.mailbox.temporary_password(address)
    scene.hands.send(address=address, temporary_password=password[:-1])
    scene.look("activate-mistyped", 422)
    scene.hands.send(temporary_password=password)
    scene.look("agreement")
    scene.hands.send(password="short")
    scene.look("agreement-with-mistakes", 422)
    agree(scene)
    scene.look("activated")


def agree(scene):
    for box in scene.elements("main input[type=checkbox]"):
        scene.hands.tick(box.get_attribute("id"))
    scene.hands.send(password=PASSWORD, repeated=PASSWORD)


def sign_in(scene, address, password=PASSWORD):
    scene.open("/n/komae/desk")
    scene.look("sign-in")
    scene.hands.send(address=address, password="wrong-" + password)
    scene.look("sign-in-refused", 422)
    scene.hands.send(password=password)


def desk(scene):
    """Whoever looks after one facility is there at once."""
    scene.look("desk")
    scene.hands.press("main form.inline button")
    scene.look("desk-joined")
    # The form's own address, opened by itself, leads back.
    scene.open(scene.browser.current_url.split("?")[0] + "/joined")
    scene.expect(scene.browser.current_url.split("/")[-1].isdigit(), "it does not lead back to the desk")


def suspend_nurse(scene, facility):
    """The nurse is at her entry when it happens; her next step leads out."""
    with scene.somebody_else() as nurse:
        enter(nurse, scene, facility.nurse)
        nurse.browser.get(scene.base + "/n/komae/me")
        scene.expect("﨑山 美和" in nurse.browser.page_source, "the nurse is not signed in")
        scene.hands.press(".visitor a[href*='/desk']")
        scene.hands.press(f"main table.people a[href*='/suspend/{account(scene, facility.nurse)}']")
        scene.look("suspend")
        scene.hands.press("main form button")
        scene.look("suspend-empty", 422)
        scene.hands.choose("cause", "lost_device")
        scene.hands.send(reason="端末を電車に置き忘れました。")
        scene.look("desk-suspended")
        nurse.browser.get(scene.base + "/n/komae/me")
        scene.expect("/sign-in" in nurse.browser.current_url, "the nurse is still signed in")
        nurse.send(address=facility.nurse, password=PASSWORD)
        scene.expect(nurse.browser.find_elements("css selector", ".errors"), "a suspended nurse can sign in")


def account(scene, address):
    return scene.clerk.run("account", "show", address)["id"]


def enter(hands, scene, address):
    """Activation and sign-in of somebody at whose pages nobody looks."""
    hands.browser.get(scene.base + "/n/komae/activate")
    hands.send(address=address, temporary_password=scene.mailbox.temporary_password(address))
    for box in hands.browser.find_elements("css selector", "main input[type=checkbox]"):
        hands.tick(box.get_attribute("id"))
    hands.send(password=PASSWORD, repeated=PASSWORD)
    hands.browser.get(scene.base + "/n/komae/sign-in")
    hands.send(address=address, password=PASSWORD)
