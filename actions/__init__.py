"""Rasa's custom actions: they turn slots into one call of the domain, and answer with message keys."""
