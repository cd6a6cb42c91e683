"""One running assistant for the tests that leave it alive, one for those that kill it."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.e2e.town import Town, a_town


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def _shared_town(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Town]:
    async with a_town(tmp_path_factory.mktemp("town")) as town:
        yield town


@pytest_asyncio.fixture(loop_scope="session")
async def town(_shared_town: Town) -> AsyncIterator[Town]:
    """A town with nobody in it yet."""
    yield _shared_town
    await _shared_town.client.clear_faults()
    _shared_town.clear()


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def _frail_town(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Town]:
    async with a_town(tmp_path_factory.mktemp("frail")) as town:
        yield town


@pytest_asyncio.fixture(loop_scope="session")
async def frail_town(_frail_town: Town) -> AsyncIterator[Town]:
    """A town whose assistant may be killed; it runs again at the beginning of each test."""
    if not _frail_town.assistant.is_running:
        await _frail_town.assistant.start()
    yield _frail_town
    await _frail_town.client.clear_faults()
    _frail_town.clear()


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def _late_town(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Town]:
    async with a_town(tmp_path_factory.mktemp("late"), is_hurried=True) as town:
        yield town


@pytest_asyncio.fixture(loop_scope="session")
async def late_town(_late_town: Town) -> AsyncIterator[Town]:
    """A town whose clock can be put forward (:class:`~demo.town_clock.TownClock`)."""
    yield _late_town
    _late_town.clear()
