"""The domain: cases, routing, people, outbox. Knows neither Telegram nor Rasa."""
