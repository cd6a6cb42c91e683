"""Conversations with the trained language model, turn by turn (``*.yml``), and what plays them."""
