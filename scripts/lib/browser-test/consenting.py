"""A facility's manager is asked for a consent again, by mail, and answers it."""

from sample_people import Facility, write_application


def play(scene):
    facility = Facility(f"consent-{scene.stage.name}", f"見本歯科医院 {scene.number}")
    path = scene.output / f"{scene.stage.name}-consent.csv"
    write_application(path, facility, scene.today())
    scene.clerk.approve(scene.clerk.receive(path))
    facilities = scene.clerk.run("facility", "list")
    number = str(next(each["id"] for each in facilities if each["name"] == facility.name))
    reason = ("--reason", "申し出があったため")
    scene.clerk.run("facility", "withdraw-consent", number, "--clause", "announcement", "--channel", "visit", *reason)
    scene.clerk.run("consent", "request", number)
    link = scene.mailbox.link(facility.director, "同意のお願い", "/consent/")
    scene.open(link, "consent")
    scene.expect(facility.name in scene.text("main"), "it does not say which facility it is about")
    scene.hands.press("main form button")
    scene.look("consent-unanswered", 422)
    scene.hands.tick("answer-announcement-yes")
    scene.hands.type("name", "髙﨑 恵一")
    scene.hands.press("main form button")
    scene.look("consent-answered")
    scene.open(link)
    scene.look("consent-closed", 410)
