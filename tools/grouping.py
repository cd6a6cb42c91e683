"""A pytest plugin: tests that share something heavy run one after the other on one worker.

Owns which tests those are: whatever starts a Rasa server, the whole programme or a browser. Two of them
at once on two cores would only wait for each other. For ``pytest -p tools.grouping --dist loadgroup``.
"""

import pytest

HEAVY = ("rasa", "e2e", "browser")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put every heavy test into one group, which is then one worker's."""
    for item in items:
        if any(item.get_closest_marker(name) for name in HEAVY):
            item.add_marker(pytest.mark.xdist_group("heavy"))
