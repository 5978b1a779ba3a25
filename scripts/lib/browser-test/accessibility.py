"""What axe-core finds on the page that is open."""

import functools
import importlib.resources

# Everything but the rules that are experimental.
RUN = """
    const done = arguments[0];
    axe.run(document, {resultTypes: ['violations', 'incomplete'], rules: {'target-size': {enabled: true}}})
        .then(result => done(result), error => done({violations: [{id: String(error), nodes: []}], incomplete: []}));
"""


def violations(browser):
    browser.execute_script(axe())
    result = browser.execute_async_script(RUN)
    # What axe could not measure, such as contrast, would otherwise pass for good.
    unsure = [finding for finding in result["incomplete"] if finding["id"] == "color-contrast"]
    for finding in result["violations"] + unsure:
        where = "; ".join(node["html"][:100] for node in finding["nodes"][:3])
        yield f"axe {finding['id']}: {where}"


@functools.cache
def axe():
    """As the package carries it; its own driver of browsers is not used."""
    return (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text()
