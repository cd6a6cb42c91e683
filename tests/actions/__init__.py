"""Tests of Rasa's custom actions, through the executor that serves them."""
