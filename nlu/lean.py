"""Starts Rasa as this project needs it: `nlu/.venv/bin/python -m nlu.lean <arguments of rasa>`.

Run from the repository root. Every command of `rasa` works (`train`, `run`, `test`, `data
validate`); what is different from `rasa <arguments>`, and why:

* Packages that this environment leaves out (TensorFlow above all) are replaced by inert stand-ins
  before Rasa is imported, since Rasa imports them eagerly (`nlu/stand_ins.py`).
* The answer of the action server is checked by JSON-schema validators that are compiled once, one for
  each kind of event. Rasa compiles and checks the constant schema again on every answer, three quarters
  of a form turn. The classes of stored events are looked up once too.
* Rasa's cache of training results is off: it does not see changes of our modules. `nlu/train.py` does.
* Reporting of errors to a third party and telemetry are off. Exceptions while running actions are
  logged by name and type only: Rasa would print the conversation's text.
* One thread for numeric libraries: with two, the sentence encoder's slowest calls take a second.
* The console is quiet: no progress bars, no warnings of libraries; Rasa's own errors stay.
* `run` binds to the loopback address only, and takes endpoints, credentials, model and API token
  from this project unless told otherwise; the token comes from `PAZOS_RASA_TOKEN`, so that it does
  not show in the list of processes.

Owns these changes alone; leaves what the assistant understands to `config.yml` and
`nlu/components`.
"""

import functools
import logging
import os
import sys
import warnings
from collections.abc import Mapping, MutableMapping, Sequence
from typing import Any, TextIO

from nlu import stand_ins

LOOPBACK = ("127.0.0.1", "::1", "localhost")
TOKEN_VARIABLE = "PAZOS_RASA_TOKEN"  # noqa: S105  the variable's name, not a secret

_ENVIRONMENT = {
    "LOG_LEVEL": "WARNING",
    "LOG_LEVEL_LIBRARIES": "ERROR",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "RASA_MAX_CACHE_SIZE": "0",
    "RASA_TELEMETRY_ENABLED": "false",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "TQDM_DISABLE": "1",
}


class NotLoopbackError(ValueError):
    """The language model reads what people tell in confidence: the loopback only."""


def set_environment(environ: MutableMapping[str, str]) -> None:
    """Fill in the variables that keep Rasa quiet, private and single-threaded; set ones stay."""
    for name, value in _ENVIRONMENT.items():
        environ.setdefault(name, value)


def rasa_arguments(arguments: Sequence[str], environ: Mapping[str, str]) -> list[str]:
    """Return the arguments for Rasa, completed for `run` and unchanged for any other command.

    Raises:
        NotLoopbackError: the server was asked to listen beyond this machine.

    """
    completed = list(arguments)
    if not completed or completed[0] != "run" or completed[1:2] == ["actions"]:
        return completed
    interface = _option(completed, "--interface", "-i")
    if interface is None:
        completed += ["--interface", LOOPBACK[0]]
    elif interface not in LOOPBACK:
        raise NotLoopbackError(f"rasa run: {interface} is not an address of the loopback")
    if _option(completed, "--endpoints") is None:
        completed += ["--endpoints", "nlu/endpoints.yml"]
    if _option(completed, "--credentials") is None:
        completed += ["--credentials", "nlu/credentials.yml"]
    if _option(completed, "--model", "-m") is None:
        completed += ["--model", "nlu/models/pazos.tar.gz"]
    token = environ.get(TOKEN_VARIABLE)
    if token and _option(completed, "--auth-token", "-t") is None:
        # In one word: a token may begin with "-", and would be taken for an option.
        completed += ["--enable-api", f"--auth-token={token}"]
    return completed


def _option(arguments: Sequence[str], *names: str) -> str | None:
    for index, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name in names:
            return value if equals else (arguments[index + 1 : index + 2] or [""])[0]
    return None


def prepare() -> None:
    """Make `import rasa` lean in this process; needed once, before anything imports Rasa."""
    set_environment(os.environ)
    if not sys.warnoptions:
        warnings.showwarning = _show_rasa_warning
    stand_ins.install()
    _skip_error_reports()
    _keep_action_schema()
    _remember_event_types()
    _keep_conversations_out_of_logs()


def _show_rasa_warning(
    message: Warning | str,
    category: type[Warning],
    filename: str,  # noqa: ARG001  the signature is that of `warnings.showwarning`
    lineno: int,  # noqa: ARG001
    file: TextIO | None = None,
    line: str | None = None,  # noqa: ARG001
) -> None:
    """Show what Rasa tells people about their data and drop what libraries tell programmers.

    Rasa's filters override `warnings.simplefilter`, so the choice is made where warnings are shown.
    """
    if category is UserWarning:
        (file or sys.stderr).write(f"{message}\n")


def _skip_error_reports() -> None:
    import structlog_sentry  # type: ignore[import-not-found]  # a stand-in

    structlog_sentry.SentryProcessor = _no_report
    import rasa.telemetry

    rasa.telemetry.initialize_error_reporting = lambda: None


def _no_report(**_: Any) -> Any:
    """Stand for sentry's log processor: hands each log entry on unchanged."""
    return lambda _logger, _name, event_dict: event_dict


def _keep_action_schema() -> None:
    from jsonschema.validators import validator_for  # type: ignore[import-untyped]  # no stubs
    from rasa.core.actions.action import RemoteAction

    schema = RemoteAction.action_response_format_spec()
    validator = validator_for(schema)
    whole = validator(schema)
    event = schema["properties"]["events"]["items"]
    # An event names its kind; the schema tries all 23 kinds on each.
    by_kind = {
        kind["properties"]["event"]["const"]: validator({**event, "oneOf": [kind]})
        for kind in event["oneOf"]
    }

    def validate_action_result(_self: Any, result: Any) -> bool:
        """Check an answer of the action server; raises `jsonschema.ValidationError`."""
        events = result.get("events") if isinstance(result, dict) else None
        if not isinstance(events, list) or not all(_kind(one) in by_kind for one in events):
            whole.validate(result)
            return True
        whole.validate({**result, "events": []})
        for one in events:
            by_kind[_kind(one)].validate(one)
        return True

    RemoteAction._validate_action_result = validate_action_result


def _kind(event: Any) -> str:
    kind = event.get("event") if isinstance(event, dict) else None
    return kind if isinstance(kind, str) else ""


def _remember_event_types() -> None:
    """Look the class of a stored event up once a name, not in all classes for each event."""
    from rasa.shared.core.events import Event

    Event.resolve_by_type = staticmethod(functools.cache(Event.resolve_by_type))


class _NoConversationText(logging.Filter):
    """Takes tracebacks and texts out of records that Rasa writes while handling a message.

    A traceback's last line repeats the error's message, which may repeat what a person wrote.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep every record, with the error's type in place of its text."""
        if record.exc_info and record.exc_info[0] is not None:
            record.msg = f"{record.getMessage()} [{record.exc_info[0].__name__}]"
            record.args = ()
            record.exc_info = None
            record.exc_text = None
        return True


def _keep_conversations_out_of_logs() -> None:
    for name in ("rasa.core.processor", "rasa.core.actions.action", "rasa.core.channels.rest"):
        logging.getLogger(name).addFilter(_NoConversationText())


def main() -> None:
    """Run Rasa's command line with the process' arguments."""
    try:
        arguments = rasa_arguments(sys.argv[1:], os.environ)
    except NotLoopbackError as error:
        sys.exit(str(error))
    prepare()
    sys.argv = ["rasa", *arguments]
    import rasa.__main__

    rasa.__main__.main()


if __name__ == "__main__":
    main()
