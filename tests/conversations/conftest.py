"""One Rasa server with the trained model and the actions beside it, for all conversations of a run."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import httpx
import pytest
import pytest_asyncio

from actions.registry import application as actions_application
from bot.app import background, rasa_command
from bot.catalogue import Catalogue
from bot.rasa_client import RasaClient
from bot.rasa_process import RasaProcess, free_port
from bot.serving import serving
from bot.storage import open_database
from referrals.settings import load_settings
from referrals.vocabulary import Role
from tests.conversations.player import Desk
from tests.factories import a_staff_member, add_duty

#: What a Rasa server may take to start on a busy machine, in seconds.
START_PATIENCE = 90.0


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def desk(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Desk]:
    """The server, with a gestor, a backup and a coordinator who are told of everything."""
    settings = load_settings({"PAZOS_DATA_DIR": str(tmp_path_factory.mktemp("conversations"))})
    database = open_database(settings)
    with database.work() as work:
        for backup in (False, True):
            first, *others = (cluster.id for cluster in work.city.clusters)
            member = a_staff_member(work, cluster=first, backup=backup)
            for cluster in others:
                add_duty(work, member, Role.GESTOR, cluster=cluster, backup=backup)
        a_staff_member(work, Role.COORDINATOR)
    port, actions_port, token = free_port(), free_port(), "for-tests-only"
    rasa = RasaClient(f"http://127.0.0.1:{port}", token=token)
    command = rasa_command(
        settings, port=port, actions_port=actions_port, vault=database.vault, token=token
    )
    async with AsyncExitStack() as stack:
        stack.callback(database.close)
        stack.push_async_callback(rasa.close)
        await stack.enter_async_context(
            serving(actions_application(database), "127.0.0.1", actions_port)
        )
        await stack.enter_async_context(background(RasaProcess(command, rasa).run()))
        server = await stack.enter_async_context(
            httpx.AsyncClient(
                base_url=f"http://127.0.0.1:{port}", params={"token": token}, trust_env=False
            )
        )
        try:
            await asyncio.wait_for(rasa.wait_until_ready(), START_PATIENCE)
        except TimeoutError:
            log = command.log.read_text("utf-8", errors="replace")
            pytest.fail(f"the Rasa server did not start; is there a model (./pazos train)?\n{log}")
        yield Desk(database, rasa, server, Catalogue.load())
