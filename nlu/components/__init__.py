"""The components of Rasa's pipeline that are ours; each is named in `config.yml`.

Each component translates between Rasa's messages and one pure module of `nlu`.
"""
