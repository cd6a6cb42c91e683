"""Plays a conversation: each turn as a person's update would take it, by Rasa's HTTP interface."""

from dataclasses import dataclass, field
from itertools import count
from typing import Any

import httpx

from bot.catalogue import Catalogue
from bot.handlers.menus import INTO
from bot.handlers.resident import hear_language
from bot.handlers.turns import Opening, open_turn, payload
from bot.rasa_client import RasaClient, Say
from bot.render.replies import render_reply
from referrals import cases, conversations, filing, neighbours, people
from referrals.conversations import Draft
from referrals.db import Database, Work
from referrals.models import Case, Person
from referrals.vocabulary import Kind
from tests.conversations.script import CaseMade, Conversation, Turn

#: Sent by an action whose message is a receipt of its own.
_SILENT = "receipt-follows"
_updates = count(1)
_chats = count(7_000_001)


@dataclass(frozen=True)
class Desk:
    """A running Rasa server with its actions."""

    database: Database
    rasa: RasaClient
    server: httpx.AsyncClient  #: Rasa's own API, for a look into its slots
    catalogue: Catalogue


@dataclass
class Player:
    """One person's conversation."""

    desk: Desk
    script: Conversation
    chat_id: int = field(default_factory=lambda: next(_chats))
    lines: list[str] = field(default_factory=list)
    already_id: int | None = None  #: the report that somebody else has filed before

    async def play(self) -> None:
        """Play all turns; AssertionError with the conversation so far where one goes wrong."""
        if self.script.already is not None:
            await self.desk.database.run(self._file_already)
        for turn in self.script.turns:
            if turn.silence:
                await self.desk.database.run(self._be_silent)
                says: list[Say] = []
                token = ""
            else:
                says, token = await self._turn(turn)
            self._note(turn, says)
            self._check_said(turn, says)
            await self._check_slots(turn, token)
            if turn.cases is not None:
                made = await self.desk.database.run(lambda work: len(self._cases(work)))
                self._must(made == turn.cases, f"{made} cases instead of {turn.cases}")
        await self.desk.database.run(self._check_end)

    async def _turn(self, turn: Turn) -> tuple[list[Say], str]:
        update_id = next(_updates)
        opening, text = await self.desk.database.run(lambda work: self._open(work, turn, update_id))
        says = await self.desk.rasa.turn(opening.token, text, update_id=update_id, is_replay=False)
        self.lines.append(f"    me: {text}")
        return says, opening.token

    def _open(self, work: Work, turn: Turn, update_id: int) -> tuple[Opening, str]:
        person = self._person(work)
        if turn.menu is not None:
            into = INTO[turn.menu]
            opening = open_turn(work, person, update_id, anew=into.anew)
            return opening, payload(into.intent, into.answer)
        words = turn.user or turn.caption or ""
        if words.startswith("/"):
            intent, _, answer = words[1:].partition(" ")
            return open_turn(work, person, update_id), payload(intent, answer or None)
        if words:
            hear_language(work, person, words)
        opening = open_turn(work, person, update_id)
        if turn.pin is not None:
            media = self._keep(work, "pin", f"{turn.pin[0]},{turn.pin[1]}", update_id)
            return opening, payload("affirm", f"pin={media}")
        if turn.attach is not None:
            self._keep(work, turn.attach, f"file-{update_id}", update_id)
            return opening, words or payload("affirm", f"media={turn.attach}")
        return opening, words

    def _keep(self, work: Work, kind: str, reference: str, update_id: int) -> int:
        person = self._person(work)
        conversation = conversations.current(work, person)
        media = conversations.add_media(
            work, person, conversation, kind=kind, reference=reference, update_id=update_id
        )
        return media.id

    def _be_silent(self, work: Work) -> None:
        # What the scheduler does once the person has not written for some minutes.
        conversation = conversations.current(work, self._person(work))
        if conversation.draft_sealed is not None:
            filing.file_abandoned(work, conversation)

    def _file_already(self, work: Work) -> None:
        already = self.script.already
        assert already is not None
        told = already.model_dump(exclude={"barrio", "kind"}, exclude_none=True)
        draft = Draft(kind=Kind(already.kind), barrio_id=already.barrio, **told)
        key = f"already:{self.chat_id}"
        neighbour = people.meet(work, next(_chats))
        self.already_id = filing.file_report(
            work, draft, reporter=neighbour, source_key=key
        ).case.id

    def _person(self, work: Work) -> Person:
        return people.meet(work, self.chat_id, client_language=self.script.client)

    def _cases(self, work: Work) -> list[Case]:
        return cases.of_reporter(work, self._person(work), limit=50)

    def _note(self, turn: Turn, says: list[Say]) -> None:
        for say in says:
            self.lines.append(f"    bot: {say.say} {say.params or ''}")
        if turn.silence:
            self.lines.append("    (silence)")

    def _check_said(self, turn: Turn, says: list[Say]) -> None:
        keys = tuple(say.say for say in says)
        self._must(keys == turn.bot, f"said {list(keys)} instead of {list(turn.bot)}")
        for key, wanted in turn.said.items():
            params = next(say.params for say in says if say.say == key)
            self._must(
                _contains(params, wanted), f"{key} was said with {params} instead of {wanted}"
            )
        shown = [say.to_json() for say in says if say.say != _SILENT]
        for language in self.desk.catalogue.languages if shown else ():
            messages = render_reply(
                shown,
                language=language,
                city=self.desk.database.city,
                catalogue=self.desk.catalogue,
            )
            self._must(bool(messages), f"nothing is shown in {language}")

    async def _check_slots(self, turn: Turn, token: str) -> None:
        if not turn.slots and not turn.where:
            return
        answer = await self.desk.server.get(f"/conversations/{token}/tracker")
        slots = answer.json()["slots"]
        self._must(_contains(slots, turn.slots), f"slots are {slots} instead of {turn.slots}")
        where = slots.get("where_known") or {}
        self._must(_contains(where, turn.where), f"the place is {where} instead of {turn.where}")

    def _check_end(self, work: Work) -> None:
        if self.already_id is not None:
            joined = neighbours.of_case(work, work.session.get_one(Case, self.already_id))
            is_joined = self._person(work).id in {one.id for one in joined}
            self._must(is_joined is self.script.joined, f"joined the other report: {is_joined}")
        language = people.language_of(
            self._person(work), offered=work.city.languages, default=work.city.default_language
        )
        self._must(language == self.script.language, f"the language is {language}")
        made = self._cases(work)
        if self.script.case is None:
            self._must(not made, f"{len(made)} cases were made; none was to be")
            return
        self._must(len(made) == 1, f"{len(made)} cases were made; one was to be")
        self._check_case(work, made[0], self.script.case)

    def _check_case(self, work: Work, case: Case, wanted: CaseMade) -> None:
        story, place = (
            work.vault.open(sealed) if sealed else ""
            for sealed in (case.story_sealed, case.place_sealed)
        )
        made = {
            "kind": case.kind.value,
            "urgency": case.urgency.value,
            "category": case.category,
            "barrio": case.barrio_id,
            "happening": case.happening,
            "danger": case.danger,
            "incomplete": case.incomplete,
            "mediation": case.mediation,
            "rule": case.rule_id,
            "pin": case.pin_sealed is not None,
            "media": tuple(media.kind for media in case.media if media.kind != "pin"),
            "told": tuple(alert.rank.value for alert in case.alerts),
        }
        for name, value in wanted.model_dump(exclude_unset=True).items():
            if name in made:
                self._must(
                    made[name] == value, f"the case's {name} is {made[name]!r}, not {value!r}"
                )
        for name, words, parts in (("story", story, wanted.story), ("place", place, wanted.place)):
            for part in parts:
                self._must(
                    part.casefold() in words.casefold(), f"the {name} lacks {part!r}:\n{words}"
                )
        for part in wanted.not_told:
            both = f"{story}\n{place}".casefold()
            self._must(part.casefold() not in both, f"the case tells {part!r}:\n{both}")

    def _must(self, fine: bool, trouble: str) -> None:
        if not fine:
            raise AssertionError("\n".join((trouble, *self.lines)))


def _contains(whole: Any, part: Any) -> bool:
    """Whether ``whole`` has everything that ``part`` names; a list must be equal in length."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(
            name in whole and _contains(whole[name], value) for name, value in part.items()
        )
    if isinstance(part, list):
        return (
            isinstance(whole, list)
            and len(whole) == len(part)
            and all(_contains(one, other) for one, other in zip(whole, part, strict=True))
        )
    return bool(whole == part)
