"""The trained model behind a real Rasa server: one process, spoken to over HTTP."""

import json
import os
import secrets
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest
from cryptography.fernet import Fernet

from nlu.conversation_rows import ConversationRows

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / "nlu" / ".venv" / "bin" / "python"

pytestmark = pytest.mark.rasa


@dataclass
class Server:
    """A running server, its action server's calls and the file of its conversations."""

    client: httpx.Client
    token: str
    rows: Path
    key: str
    actions: list[dict[str, Any]] = field(default_factory=list)

    def parse(self, text: str) -> Any:
        return self.client.post(
            "/model/parse", params={"token": self.token}, json={"text": text}
        ).json()

    def say(self, sender: str, text: str, **metadata: str) -> httpx.Response:
        body = {"sender": sender, "message": text, "metadata": metadata}
        return self.client.post("/webhooks/rest/webhook", params={"token": self.token}, json=body)

    def tracker(self, sender: str) -> Any:
        path = f"/conversations/{sender}/tracker"
        return self.client.get(path, params={"token": self.token}).json()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    trained = subprocess.run(
        [str(PYTHON), "-m", "nlu.train"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert trained.returncode == 0, trained.stderr
    calls: list[dict[str, Any]] = []

    class Actions(BaseHTTPRequestHandler):
        """Answers every action with nothing, and remembers it."""

        def do_POST(self) -> None:
            calls.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
            answer = b'{"events": [], "responses": []}'
            self.send_response(200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the name of the base class
            """Say nothing."""

    actions = ThreadingHTTPServer(("127.0.0.1", 0), Actions)
    thread = threading.Thread(target=actions.serve_forever)
    thread.start()
    folder = tmp_path_factory.mktemp("rasa")
    key, token, port = Fernet.generate_key().decode(), secrets.token_hex(8), free_port()
    environment = {
        **os.environ,
        "PAZOS_ACTIONS_URL": f"http://127.0.0.1:{actions.server_port}/webhook",
        "PAZOS_TRACKER_KEY": key,
        "PAZOS_TRACKER_DB": str(folder / "conversations.sqlite3"),
        "PAZOS_RASA_TOKEN": token,
    }
    log = (folder / "log").open("w+")
    process = subprocess.Popen(
        [str(PYTHON), "-m", "nlu.lean", "run", "--port", str(port)],
        cwd=ROOT,
        env=environment,
        stdout=log,
        stderr=log,
    )
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
        deadline = time.monotonic() + 90
        while True:
            try:
                if client.get("/status", params={"token": token}).status_code == httpx.codes.OK:
                    break
            except httpx.TransportError:
                assert process.poll() is None, (folder / "log").read_text()
            assert time.monotonic() < deadline, (folder / "log").read_text()
        yield Server(client, token, folder / "conversations.sqlite3", key, calls)
    process.terminate()
    assert process.wait(30) == 0
    log.close()
    actions.shutdown()
    thread.join()
    actions.server_close()


def test_a_message_is_read_with_all_that_the_actions_need(server: Server) -> None:
    read = server.parse("se estan dando bala en zamorno, vengan")
    assert read["intent"]["name"] == "report_emergency"
    assert read["asks"] == []
    assert read["language"] == "es"
    assert {"kind": "report_emergency", "strength": "strong", "signal": "attack now"} in read[
        "danger"
    ]
    entities = {item["entity"]: item for item in read["entities"]}
    assert entities["barrio"]["value"] == "Zamorano"
    assert (entities["weapon"]["value"], entities["weapon"]["implied"]) == ("firearm", True)


def test_a_doubtful_message_is_a_fallback_with_what_to_ask(server: Server) -> None:
    read = server.parse("asdf qwer zxcv pelea poste curso")
    assert read["intent"]["name"] in {"nlu_fallback", read["understood"]["name"]}
    assert (read["intent"]["name"] == "nlu_fallback") == bool(read["asks"])


@pytest.mark.parametrize(
    "text", ["AYUDA ESTÁN DISPARANDO", "ayuda estan disparando", "ayudaaa estannn disparando"]
)
def test_accents_case_and_elongation_change_nothing(server: Server, text: str) -> None:
    assert server.parse(text)["intent"]["name"] == "report_emergency"


@pytest.mark.parametrize(
    "text", ["👍", "?", "x" * 4096, "hola " * 800, "\u202e\u0000", "1", "¿" * 300]
)
def test_noise_is_answered_like_anything_else(server: Server, text: str) -> None:
    assert "intent" in server.parse(text)


def test_a_stranger_on_the_machine_is_turned_away(server: Server) -> None:
    body = {"sender": "a", "message": "hola"}
    for token in ({}, {"token": "guess"}):
        assert (
            server.client.post("/webhooks/rest/webhook", params=token, json=body).status_code == 401
        )
        assert server.client.get("/conversations/a/tracker", params=token).status_code == 401
        assert (
            server.client.delete("/webhooks/rest/conversations/a", params=token).status_code == 401
        )


@pytest.mark.parametrize("body", [[], {}, {"sender": "a"}, {"message": "hola"}])
def test_a_request_that_is_no_message_is_refused(server: Server, body: Any) -> None:
    answer = server.client.post("/webhooks/rest/webhook", params={"token": server.token}, json=body)
    assert answer.status_code == 400


def test_metadata_reaches_the_conversation_and_the_language(server: Server) -> None:
    server.say("meta", "ok", language="en", turn="7")
    latest = server.tracker("meta")["latest_message"]
    assert latest["metadata"]["turn"] == "7"
    assert latest["language"] == "en"


def test_a_conversation_is_stored_encrypted_and_can_be_removed(server: Server) -> None:
    server.say("gone", "mi marido me amenaza con un cuchillo")
    stored = b"".join(path.read_bytes() for path in server.rows.parent.glob("conversations*"))
    assert b"gone" in stored
    assert b"cuchillo" not in stored
    path = "/webhooks/rest/conversations/gone"
    assert server.client.delete(path, params={"token": server.token}).json() == {"forgotten": True}
    assert server.client.delete(path, params={"token": server.token}).json() == {"forgotten": False}
    rows = ConversationRows(server.rows, key=server.key)
    assert rows.get("gone") is None
    rows.close()


def test_only_the_running_session_is_kept(server: Server) -> None:
    for _ in range(3):
        server.say("again", "/session_start")
        server.say("again", "hola")
    rows = ConversationRows(server.rows, key=server.key)
    events = json.loads(rows.get("again") or b"[]")
    rows.close()
    assert sum(event["event"] == "session_started" for event in events) == 1
