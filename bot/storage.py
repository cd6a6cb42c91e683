"""What this installation keeps: its city's files and its database, opened as the settings say.

Light to import, for commands that need the database and not the assistant.
"""

from pathlib import Path

from referrals import facts, schema
from referrals.city import load_city
from referrals.db import Database, make_engine
from referrals.settings import Settings, secret_key
from referrals.vault import Vault

ROOT = Path(__file__).resolve().parent.parent


def city_folder(settings: Settings) -> Path:
    """Where the files of this installation's city are."""
    return (settings.cities_dir or ROOT / "city").resolve() / settings.city


def open_database(settings: Settings) -> Database:
    """The database with its tables brought up to date, its city and its vault.

    Raises:
        PazosError: the settings, the city's files, the key or the database will not do; in plain words.

    """
    city = load_city(city_folder(settings))
    vault = Vault.from_secret(secret_key(settings))
    database = Database(
        make_engine(settings.database_url.get_secret_value()), city=city, vault=vault
    )
    database.check()
    schema.upgrade(database.engine)
    with database.work() as work:
        facts.check_key(work)
    return database
