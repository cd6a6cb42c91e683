"""A pytest plugin: tests that share something heavy run one after the other on one worker.

Owns which tests those are: whatever starts a Rasa server, the whole programme or a browser. Several of them
at once on two cores would only wait for each other, and each worker would start its own. Tests that name a
group themselves (``xdist_group``) keep it. For ``pytest -p tools.grouping --dist loadgroup``.
"""

import pytest

HEAVY = ("rasa", "e2e", "browser")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put every heavy test without a group of its own into one, which is then one worker's."""
    for item in items:
        has_group = item.get_closest_marker("xdist_group") is not None
        if not has_group and any(item.get_closest_marker(name) for name in HEAVY):
            item.add_marker(pytest.mark.xdist_group("heavy"))
