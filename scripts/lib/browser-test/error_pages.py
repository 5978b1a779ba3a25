"""The pages that stand in for one that could not be had: each is provoked as it would come about."""

import http.client
import os
import re
import socket
import subprocess
import urllib.parse
from contextlib import contextmanager

from hands import MOST_SECONDS
from selenium.webdriver.support.ui import WebDriverWait

FORM = "/n/komae/sign-in"
URLENCODED = "application/x-www-form-urlencoded"


def play(scene):
    client = Client(scene, scene.base, "198.18.2.1")
    form = {"form-token": client.token()}
    cases = [
        ("cannot-be-done", 405, lambda: client.post("/n/komae/senders", form)),
        ("too-large", 413, lambda: client.post(FORM, {**form, "address": "x" * 20_000})),
        ("too-slow", 408, lambda: client.trickle()),
        ("no-form", 415, lambda: client.post(FORM, form, {"Content-Type": "text/plain"})),
        ("not-readable", 400, lambda: client.send(FORM, "address=%zz", {})),
        ("foreign-form", 403, lambda: client.post(FORM, form, {"Origin": "http://other.example.jp"})),
        ("foreign-token", 403, lambda: client.post(FORM, {"form-token": "x"})),
        ("too-many", 429, lambda: client.again_and_again(form)),
    ]
    for name, status, ask in cases:
        show(scene, name, status, ask())
    without_service(scene, "unavailable", 503, "host=/nowhere dbname=nowhere")
    # A database that nobody has migrated: a fault of ours.
    without_service(scene, "failed", 500, os.environ["MADOGUCHI_DATABASE"].replace("dbname=madoguchi", "dbname=postgres"))


def show(scene, name, status, answer):
    scene.expect(answer.status == status, f"{name}: HTTP {answer.status}")
    scene.expect(answer.getheader("Content-Security-Policy"), f"{name}: without the headers of safety")
    scene.open("/")
    scene.pages.show(f"error-{name}", answer.page)


def without_service(scene, name, status, database):
    with portal(database) as base:
        show(scene, name, status, Client(scene, base, "198.18.2.2").send("/n/komae/", None, {}))


@contextmanager
def portal(database):
    """Another portal, over this database."""
    listen = f"127.0.0.1:{free_port()}"
    environment = {**os.environ, "MADOGUCHI_DATABASE": database, "MADOGUCHI_LISTEN": listen}
    process = subprocess.Popen(
        ["madoguchi", "serve", "--only", "portal"], env=environment,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
    try:
        WebDriverWait(listen, MOST_SECONDS, 0.1, [OSError]).until(is_live)
        yield f"http://{listen}"
    finally:
        process.terminate()
        process.wait()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def is_live(listen):
    connection = http.client.HTTPConnection(listen, timeout=MOST_SECONDS)
    connection.request("GET", "/health/live")
    return connection.getresponse().status == 200


class Client:
    """What no browser sends by itself. Each is known to the service by an address of its own."""

    def __init__(self, scene, base, address):
        self.base = base
        self.host = urllib.parse.urlsplit(base).netloc
        self.headers = {"X-Forwarded-For": address, "Accept-Language": scene.stage.language, "Origin": scene.base}

    def token(self):
        answer = self.send(FORM, None, {})
        self.headers["Cookie"] = answer.getheader("Set-Cookie").split(";")[0]
        return re.search(r'name="form-token" value="([^"]+)"', answer.page)[1]

    def post(self, path, fields, headers=None):
        return self.send(path, urllib.parse.urlencode(fields), headers or {})

    def send(self, path, body, headers):
        connection = http.client.HTTPConnection(self.host, timeout=MOST_SECONDS)
        kind = {"Content-Type": URLENCODED} if body else {}
        connection.request("POST" if body else "GET", path, body, {**self.headers, **kind, **headers})
        return self.answer(connection)

    def trickle(self):
        """The rest of the body never comes."""
        connection = http.client.HTTPConnection(self.host, timeout=MOST_SECONDS)
        connection.putrequest("POST", FORM)
        for name, value in {**self.headers, "Content-Type": URLENCODED, "Content-Length": "100"}.items():
            connection.putheader(name, value)
        connection.endheaders(b"address=")
        return self.answer(connection)

    def again_and_again(self, form):
        for _ in range(100):
            answer = self.post(FORM, form)
            if answer.status == 429:
                break
        return answer

    @staticmethod
    def answer(connection):
        answer = connection.getresponse()
        answer.page = answer.read().decode()
        connection.close()
        return answer
