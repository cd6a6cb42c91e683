"""Who may import whom: the contracts of ``.importlinter`` hold."""

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

LINT = Path(sys.executable).with_name("lint-imports")


def lint(config: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [LINT, "--no-cache", "--config", config],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_contracts_hold() -> None:
    result = lint(ROOT / ".importlinter")
    assert result.returncode == 0, result.stdout


def test_a_contract_that_does_not_hold_is_noticed(tmp_path: Path) -> None:
    broken = tmp_path / ".importlinter"
    written = (ROOT / ".importlinter").read_text()
    broken.write_text(written.replace("    referrals.routing\n", "    referrals.cases\n"))
    result = lint(broken)
    assert result.returncode == 1
    assert "What decides is pure" in result.stdout
    assert "BROKEN" in result.stdout
