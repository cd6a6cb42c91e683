"""``python -m bot``: the commands of :mod:`bot.cli`."""

from bot.cli import main

main()
