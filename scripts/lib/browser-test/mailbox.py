"""What arrived in the mail sink."""

import email
import email.policy
import re

from hands import MOST_SECONDS
from selenium.webdriver.support.ui import WebDriverWait

TEMPORARY_PASSWORD = re.compile(r"\b[a-z0-9]{4}(?:-[a-z0-9]{4}){5}\b")


class Mailbox:
    def __init__(self, folder):
        self.folder = folder

    def wait_for(self, address, subject):
        """The text of the last mail to somebody with that in its subject."""
        return WebDriverWait(self, MOST_SECONDS, poll_frequency=0.1).until(
            lambda box: box.find(address, subject), f"no mail “{subject}” to {address}")

    def find(self, address, subject):
        for path in sorted(self.folder.glob("*.eml"), reverse=True):
            mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            if mail["X-Sink-To"] == address and subject in mail["Subject"]:
                return mail.get_body().get_content()
        return None

    def temporary_password(self, address):
        return TEMPORARY_PASSWORD.search(self.wait_for(address, "仮パスワード"))[0]

    def link(self, address, subject, part):
        """The address in a mail that has this in it."""
        return re.search(rf"https?://\S*{part}\S*", self.wait_for(address, subject))[0]
