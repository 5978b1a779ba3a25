"""What is printed has its markup checked as well. How it looks on paper, tests of its own read."""


def play(scene):
    receipt = scene.clerk.run("application", "list")[0]["receipt"]
    scene.clerk.run("application", "packet", receipt, "-o", str(scene.output / "printed-packet.html"), "--force")
