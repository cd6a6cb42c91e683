"""The whole programme as its own process, in front of a simulated Telegram, over real HTTP."""
