"""Understanding: Rasa's environment, the components of its pipeline and the tools around them.

Modules that import neither Rasa nor numpy (`gazetteer`, `language`, `normalise`, `danger`, ...)
serve the main environment too; the others run with `nlu/.venv` alone.
"""
