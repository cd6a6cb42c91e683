"""The tests: same names as the folders that they test."""
