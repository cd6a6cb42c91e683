"""The database's history: one revision for each change of :mod:`referrals.models`."""
