"""A network that first makes sure that everybody's mail arrives."""

from sample_people import Facility, write_application


def play(scene):
    facility = Facility(f"confirm-{scene.stage.name}", f"見本歯科 {scene.number}")
    path = scene.output / f"{scene.stage.name}-confirm.csv"
    write_application(path, facility, scene.today())
    scene.clerk.receive(path, network="mihon")
    link = scene.mailbox.link(facility.nurse, "アドレスの確認", "/confirm/")
    scene.open(link, "confirm")
    scene.hands.press("main form button")
    scene.look("confirmed")
    scene.open(link)
    scene.hands.press("main form button")
    scene.look("confirm-closed", 410)
