"""Handlers: each reads its update, makes one call of the domain (or of Rasa), and ends with a reply."""
