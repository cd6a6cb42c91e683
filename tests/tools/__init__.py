"""Tests of what keeps the project in order, and of the launcher."""
