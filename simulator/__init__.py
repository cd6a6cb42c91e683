"""A small Telegram on this machine: a Bot API server and a page with phones.

Serves trying things out and tests; a bot that is given its address instead of Telegram's works
as it is. Imports nothing else of the project. State lives in memory and ends with the process.
"""

from simulator.client import ChatMessage, SimPhone, SimulatorClient, WaitTimeoutError
from simulator.server import Simulator, running_simulator

__all__ = [
    "ChatMessage",
    "SimPhone",
    "Simulator",
    "SimulatorClient",
    "WaitTimeoutError",
    "running_simulator",
]
