"""Telegram: what comes in, what goes out, and every word of it."""
