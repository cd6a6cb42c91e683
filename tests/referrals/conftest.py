"""What the tests of the domain share: offices that note what they are told."""

import pytest

from referrals import office_notices
from tests.referring import TellingOffices


@pytest.fixture
def offices(monkeypatch: pytest.MonkeyPatch) -> TellingOffices:
    """Offices that can all be reached."""
    telling = TellingOffices()
    monkeypatch.setattr(office_notices, "tell", telling)
    return telling
