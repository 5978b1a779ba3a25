"""A care manager applies to Takarazuka for herself, is asked to correct it, and does so from the link in her mail."""

import urllib.request


def play(scene):
    address = f"noriko@{scene.stage.name}.example.jp"
    scene.open("/n/takarazuka/")
    scene.hands.press(".errands a[href*='/apply']")
    scene.look("apply-choice")
    scene.hands.press("main a[href*='/individual']")
    scene.look("apply-individual")
    scene.hands.press("main form button")
    scene.look("apply-individual-empty", 422)
    receipt = apply(scene, address, "逆瀬 徳子")
    scene.clerk.give_back(receipt, "お名前の字をご確認ください。", network="takarazuka")
    scene.open(scene.mailbox.link(address, "受け付けました", "/applications/"), "application-returned")
    save_file(scene)
    scene.hands.press("main a[href*='corrects=']")
    scene.at("/n/takarazuka/apply/individual")
    scene.look("apply-individual-again")
    apply(scene, address, "逆瀬 德子")
    scene.open("/n/takarazuka/applications/" + "A" * 43)
    scene.look("application-link-closed", 410)


def save_file(scene):
    """What was sent, with what was found in it."""
    with urllib.request.urlopen(scene.element("main a[href$='/file']").get_attribute("href")) as answer:
        scene.expect("attachment" in answer.headers["Content-Disposition"], "the file is not one to be saved")
        scene.expect(answer.read(), "the file is empty")


def apply(scene, address, name):
    scene.hands.type("person-name", name)
    scene.hands.type("person-kana", "サカセ ノリコ")
    scene.hands.choose("person-profession", "care-manager")
    scene.hands.type("person-email", address)
    for box in scene.elements("main input[type=checkbox]"):
        scene.hands.tick(box.get_attribute("id"))
    scene.hands.press("main form button")
    scene.look("individual-received")
    return scene.text(".pairs dd")
