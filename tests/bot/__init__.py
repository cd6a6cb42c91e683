"""Tests of the bot's edges."""
