"""Conversations with the actions on an embedded database."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from referrals.city import City
from referrals.db import Database, Work, make_engine
from referrals.vault import Vault
from tests.actions.talk import Talk
from tests.conftest import FakeClock
from tests.factories import a_coordinator, a_gestor


@pytest.fixture
def local(
    _sqlite_template: Path, tmp_path: Path, city: City, vault: Vault, clock: FakeClock
) -> Iterator[Database]:
    """A fresh embedded database with a gestor in each cluster and a coordinator."""
    file = shutil.copy(_sqlite_template, tmp_path / "local.db")
    opened = Database(make_engine(f"sqlite:///{file}"), city=city, vault=vault, clock=clock)

    def staffed(work: Work) -> None:
        for cluster in work.city.clusters:
            a_gestor(work, cluster=cluster.id)
        a_coordinator(work)

    with opened.work() as work:
        staffed(work)
    yield opened
    opened.close()


@pytest.fixture
def talk(local: Database) -> Talk:
    """Somebody begins to talk."""
    return Talk(local)
