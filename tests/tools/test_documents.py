"""The documents say what is: settings, commands, links."""

import re
from pathlib import Path

import pytest

from referrals.settings import Settings, load_settings
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text("utf-8")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
_LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)")


def settings_table() -> dict[str, str]:
    """The table of settings: name and default."""
    return dict(re.findall(r"^\| `([A-Z_]+)` \| (.*?) \|", README, re.MULTILINE))


def default_of(name: str) -> str | None:
    """A setting's default as it would be written into the environment; None where there is none."""
    field = next(one for one in Settings.model_fields.values() if one.alias == name)
    return None if field.default is None else str(field.default)


def test_the_readme_lists_every_setting_and_no_other() -> None:
    assert sorted(settings_table()) == sorted(
        str(field.alias) for field in Settings.model_fields.values()
    )


@pytest.mark.parametrize("name", sorted(settings_table()))
def test_the_readme_gives_each_settings_default(name: str) -> None:
    default, told = default_of(name), settings_table()[name]
    if default is None:
        assert told.startswith("none")
    else:
        assert told == f"`{default}`"
        assert load_settings({name: default}) == load_settings({})


def test_the_readme_names_every_command_of_the_launcher() -> None:
    launcher = (ROOT / "pazos").read_text("utf-8")
    commands = re.search(r"^    (demo \|[^)]*)\) shift", launcher, re.MULTILINE)
    assert commands is not None
    for command in commands.group(1).split(" | "):
        assert f"\n./pazos {command} " in launcher, f"help does not tell of {command}"
        assert re.search(rf"\./pazos {command}\b", README) or command == "train", command


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    targets = _LINK.findall(document.read_text("utf-8"))
    missing = [target for target in targets if not (document.parent / target).exists()]
    assert missing == []
