"""Tests of the bench: its arithmetic and its walkers, never the speed of anything."""
