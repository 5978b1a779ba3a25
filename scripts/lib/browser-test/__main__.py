"""Plays the portal's stories in a browser, and looks at every page that comes up on the way.

    browser-test OUTPUT SERVICE-LOG MAILS

The service is found through the settings of scripts/lib/demo-service.sh. In OUTPUT every page is left as HTML and as a
picture. The last line counts the pages; the exit code is 1 when something was found, or when a page was not seen.
"""

import pathlib
import sys
import traceback

import confirming
import consenting
import desk_work
import error_pages
import forgetting
import individuals
import leaflets
import main_story
import own_pages
import printed
from findings import Findings
from markup import check_markup
from routes import Routes
from scene import Scene
from stages import STAGES

# In the order in which one is played after the other: what comes later may use the people of what came before.
STORIES = {
    "leaflets": leaflets.play,
    "main": main_story.play,
    "desk": desk_work.play,
    "own": own_pages.play,
    "forgetting": forgetting.play,
    "individuals": individuals.play,
    "confirming": confirming.play,
    "consenting": consenting.play,
    "printed": printed.play,
    "errors": error_pages.play,
}


def main():
    output, log, mails = map(pathlib.Path, sys.argv[1:])
    output.mkdir(parents=True, exist_ok=True)
    findings = Findings()
    routes = Routes(log)
    for stage in STAGES:
        with Scene(stage, output, mails, routes, findings) as scene:
            play(scene, stage.stories)
    check_markup(output, findings)
    for route in routes.unseen():
        findings.add("scripts/lib/browser-test/routes.txt", f"no story comes by: {route}")
    findings.report()
    print(f"browser-test: {len(list(output.glob('*.html')))} pages, {len(findings)} findings")
    sys.exit(1 if findings else 0)


def play(scene, stories):
    """A story that cannot go on ends its stage, not the test: the others may have more to tell."""
    for name in stories:
        print(f"browser-test: {scene.stage.name}: {name}", flush=True)
        try:
            STORIES[name](scene)
        except Exception as error:
            traceback.print_exc()
            scene.pages.keep(f"{name}-broke-off")
            scene.findings.add(f"{scene.stage.name}-{name}", f"broke off: {str(error).splitlines()[0]}")
            return


if __name__ == "__main__":
    main()
