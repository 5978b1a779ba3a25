"""The secretariat, at its command line."""

import json
import subprocess


class Clerk:
    def run(self, *words, network="komae", exit_code=0):
        """The answer as JSON."""
        command = ["madoguchi", *words, "--network", network, "--json"]
        result = subprocess.run(command, capture_output=True, text=True)
        if result.returncode != exit_code:
            raise AssertionError(f"{' '.join(command)}: {result.returncode}\n{result.stdout}{result.stderr}")
        return json.loads(result.stdout) if result.stdout else None

    def approve(self, receipt, network="komae"):
        numbers = ("--registry-number", "収第1号", "--decision-number", "決第1号")
        self.run("application", "approve", receipt, *numbers, network=network)

    def receive(self, path, network="komae"):
        """The receipt number."""
        return self.run("application", "receive", str(path), network=network)["result"]["receipt"]

    def give_back(self, receipt, reason, network="komae"):
        self.run("application", "return", receipt, "--reason", reason, network=network)
