"""A small Telegram on this machine: a Bot API server and a page with phones.

Serves trying things out and tests; a bot that is given its address instead of Telegram's works
as it is. Imports nothing else of the project. State lives in memory and ends with the process.
"""

from simulator.client import SimulatorClient, SimulatorError, WaitTimeoutError
from simulator.handset import SimPhone
from simulator.seen import Answer, Button, ChatMessage, Press, Sent
from simulator.server import Simulator, running_simulator

__all__ = [
    "Answer",
    "Button",
    "ChatMessage",
    "Press",
    "Sent",
    "SimPhone",
    "Simulator",
    "SimulatorClient",
    "SimulatorError",
    "WaitTimeoutError",
    "running_simulator",
]
