"""``./pazos demo --script``: the scene that everybody is shown first."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

from bot.app import ROOT
from tests.e2e.assistant import processes_of

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="session"),
]


async def play(*words: str, folder: Path) -> str:
    """What ``python -m demo`` prints with these words; it must end well and leave no process."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "demo", *words, "--folder", str(folder / "demo"),
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    async with asyncio.timeout(240):
        out, _ = await process.communicate()
    said = out.decode()
    assert process.returncode == 0, said
    assert "Traceback" not in said
    assert not processes_of(folder)
    return said


async def test_the_scene_goes_as_it_should_and_leaves_no_process(tmp_path: Path) -> None:
    assert "The scene went as it should" in await play("--script", folder=tmp_path)


async def test_a_conflict_that_nobody_takes_in_time_comes_to_a_calm_that_the_neighbour_confirms(
    tmp_path: Path,
) -> None:
    said = await play("--story", "conflict", folder=tmp_path)
    assert "suplente de este sector" in said
    assert said.count("Anotado: sigue tranquilo") == 3
    assert "el barrio lo confirmó" in said


async def test_a_light_that_three_neighbours_tell_of_is_mended_once_and_all_three_are_asked(
    tmp_path: Path,
) -> None:
    said = await play("--story", "spot", folder=tmp_path)
    assert "Con usted ya son 3 personas" in said
    assert said.count("¿Ya quedó arreglado?") == 3


async def test_two_go_to_an_office_with_a_code_and_a_difference_comes_before_the_coordination(
    tmp_path: Path,
) -> None:
    said = await play("--story", "referral", folder=tmp_path)
    assert said.count("¿le atendieron?") == 2
    assert "la oficina y la persona no dicen lo mismo" in said


async def test_child_support_in_a_persons_own_words_leads_to_the_office_and_a_code(
    tmp_path: Path,
) -> None:
    said = await play("--story", "guidance", folder=tmp_path)
    assert "Cuota de alimentos" in said
    assert "no pagarla es un delito" in said
    assert said.count("¿le atendieron?") == 4, "twice asked, each time also on the locked screen"
    assert "ICBF, Defensoría de Familia: terminada" in said


async def test_violence_at_home_tells_nothing_on_a_locked_phone_and_is_left_in_haste(
    tmp_path: Path,
) -> None:
    said = await play("--story", "home", folder=tmp_path)
    locked = [line for line in said.splitlines() if "pantalla bloqueada" in line]
    assert len(locked) == 2
    for line in locked:
        assert "(sin sonido)" in line
        for telling in ("omisar", "violencia", "pega", "atend", "PAZOS"):
            assert telling not in line
    assert said.count("Listo. Hasta luego.") == 2
    assert said.count("Para quitar lo de antes, borre el chat.") == 1, "on the fourth day"
    assert "(se borró)" in said
    assert "Asunto: Pedir una medida de protección" in said, "on the office's phone"


async def test_a_young_participant_comes_from_a_poster_to_a_certificate(tmp_path: Path) -> None:
    said = await play("--story", "programme", folder=tmp_path)
    assert "Este es el programa del afiche" in said
    assert said.count("Le recuerdo algo que usted pidió") >= 2
    assert "Asistió a 1 de 1 sesiones" in said
    for line in said.splitlines():
        if "pantalla bloqueada" in line:
            assert "FutbolNet" not in line


async def test_a_list_of_sessions_is_mended_applied_and_moves_what_changed(tmp_path: Path) -> None:
    said = await play("--story", "list", folder=tmp_path)
    assert "Fila 3, fecha (31/02/2027): ese día no existe." in said
    assert said.count("tiene 2 sesiones nuevas") == 1
    assert said.count("cambió.") == 1
    assert "Cambiado: antes había dicho que no podía." in said
