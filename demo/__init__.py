"""Trying the assistant on one machine: a simulated Telegram with phones, and the real programme behind."""
