"""Inert stand-ins for packages that Rasa imports at start and that this environment leaves out.

Owns the list of those packages and the import hook. It changes nothing in Rasa: `import
tensorflow` succeeds, its names may be annotated with, subclassed or used as decorators, and
whoever calls one of them to do real work gets an `AbsentPackageError` that names it. A package
that is installed after all wins over its stand-in. Leaves to `nlu/lean.py` when the hook is
installed.
"""

import sys
from collections.abc import Sequence
from functools import cache
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

ABSENT_PACKAGES = frozenset(
    {
        # Models that this pipeline does not use.
        "keras",
        "tensorflow",
        "tensorflow_addons",
        "tensorflow_hub",
        "tensorflow_text",
        # Channels other than REST.
        "aiogram",
        "cachecontrol",
        "fbmessenger",
        "google",
        "mattermostwrapper",
        "rocketchat_API",
        "slack_sdk",
        "twilio",
        "webexteamssdk",
        # Stores and brokers in other people's clouds.
        "aio_pika",
        "aiormq",
        "boto3",
        "botocore",
        "pymongo",
        # Plots, and reports to a third party.
        "matplotlib",
        "sentry_sdk",
        "structlog_sentry",
    }
)

# Names that are called while modules are being imported, as decorators of functions or classes.
_DECORATORS = frozenset({"tensorflow.function"})


class AbsentPackageError(ImportError):
    """Something needs a package that is left out of this environment (docs/adr/0010)."""


class StandInType(type):
    """The type of all stand-ins: any attribute is a stand-in again, and calling one is an error."""

    path: str

    def __getattr__(cls, name: str) -> Any:
        """Return the stand-in for a dotted name below this one; dunder names do not exist."""
        if name.startswith("__"):
            raise AttributeError(name)
        return stand_in(f"{cls.path}.{name}")

    def __call__(cls, *args: Any, **_kwargs: Any) -> Any:
        """Let import-time decorators through and refuse everything else."""
        if cls.path in _DECORATORS:
            return args[0] if args and callable(args[0]) else _unchanged
        raise AbsentPackageError(
            f"{cls.path} is needed here, but its package is left out of this environment; "
            "see docs/adr/0010-rasa-without-tensorflow.md"
        )


def _unchanged(decorated: Any) -> Any:
    return decorated


@cache
def stand_in(path: str) -> StandInType:
    """Return the stand-in for the dotted name `path`, the same one each time."""
    module, _, name = path.rpartition(".")
    # Rasa lists errors of absent packages in `except (...)`, where only exceptions may stand.
    bases = (Exception,) if name.endswith(("Error", "Exception", "Failure")) else ()
    return StandInType(name, bases, {"path": path, "__module__": module})


class _StandInModule(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return stand_in(f"{self.__name__}.{name}")


class StandInFinder(MetaPathFinder, Loader):
    """Finds the listed packages, and every module below them, as empty stand-in modules."""

    def __init__(self, packages: frozenset[str] = ABSENT_PACKAGES) -> None:
        self._packages = packages

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return a spec for a listed package or a module below it, else nothing."""
        if fullname.partition(".")[0] not in self._packages:
            return None
        return ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Create the empty module."""
        return _StandInModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing to run: a stand-in has no code."""


def install() -> None:
    """Put the stand-ins behind all that is installed; a second call changes nothing."""
    if not any(isinstance(finder, StandInFinder) for finder in sys.meta_path):
        sys.meta_path.append(StandInFinder())
