"""Single values that this installation remembers: the bot's user name, and a seal to check the key by."""

from referrals.db import Work
from referrals.errors import SecretKeyError
from referrals.models import Fact

#: The address at which offices open their links; kept while the page is served.
PUBLIC_URL = "public_url"
#: Kept while e-mail can be sent; the value is the sender.
MAIL_FROM = "mail_from"
_SEAL = "seal"
_SEALED_WORDS = "the key that sealed this opens it"


def remember(work: Work, key: str, value: str) -> None:
    """Keep a value under a name; an earlier one is replaced."""
    known = work.session.get(Fact, key)
    if known is None:
        work.session.add(Fact(key=key, value=value))
    else:
        known.value = value


def recall(work: Work, key: str) -> str | None:
    """The value kept under a name, if any."""
    known = work.session.get(Fact, key)
    return known.value if known is not None else None


def forget(work: Work, key: str) -> None:
    """Keep nothing under a name any more."""
    known = work.session.get(Fact, key)
    if known is not None:
        work.session.delete(known)


def check_key(work: Work) -> None:
    """Make sure that the secret key is the one that this database was sealed with.

    Raises:
        SecretKeyError: it is another one.

    """
    kept = recall(work, _SEAL)
    if kept is None:
        remember(work, _SEAL, work.vault.fingerprint("seal", _SEALED_WORDS))
    elif kept != work.vault.fingerprint("seal", _SEALED_WORDS):
        raise SecretKeyError(
            "the secret key is not the one that this database was made with; put the key file back "
            "(PAZOS_SECRET_KEY or secret.key in the data folder)"
        )
