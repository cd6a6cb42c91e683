"""Notices as messages: the card that follows its case, moments, long and hostile words, every sample."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.render.preview_cases import FIGHT, LONG, NOW, Scene, offering, sample_notices, stage
from bot.render.preview_clock import sample_questions
from referrals import cases, events, ladder, reopening, threads
from referrals.city import City
from referrals.lifecycle import Outcome
from referrals.vocabulary import Rank
from simulator.entities import utf16_length
from simulator.markup import parse_html
from tests.bot.rendering import CATALOGUE, check, labels, presses, sent, to_resident, words


class TestLongAndHostile:
    def test_a_story_of_4096_with_emoji_goes_on_below_the_card_and_loses_nothing(
        self, scene: Scene
    ) -> None:
        story = ("😡 Otra vez la misma pelea de siempre. " * 110)[:4000].strip()
        case = scene.case(replace(FIGHT, story=story, pin=None))
        card, rest = sent(scene, scene.alert(case))
        check(card)
        check(rest)
        assert "… (sigue)" in words(card)
        assert words(rest).startswith(f"{case.code} … sigue\n")
        told = words(card).split("\n\n")[1].removesuffix(" … (sigue)")
        below = words(rest).split("\n", 1)[1]
        assert f"{told} {below}".split() == story.split()

    def test_the_edited_card_is_one_message_without_the_rest(self, scene: Scene) -> None:
        case = scene.case(replace(FIGHT, story=LONG, place=LONG))
        (card,) = sent(scene, scene.alert(case, "card"))
        check(card)
        assert card.method == "edit_message_text"
        assert utf16_length(words(card)) > 3500

    def test_markup_in_what_is_told_is_only_letters(self, scene: Scene) -> None:
        evil = '</b><a href="tg://user?id=1">x</a> & <script> &lt;'
        case = scene.case(replace(FIGHT, story=evil, place=evil, barrio_id=None))
        assert case.reporter is not None
        case.reporter.alias = "<i>Lulo</i> & 3"
        card = sent(scene, scene.alert(case))[0]
        check(card)
        assert words(card).count(evil) == 2
        assert "👤 Avisa: <i>Lulo</i> & 3" in words(card)
        _, entities = parse_html(card.kwargs["text"])
        assert {entity["type"] for entity in entities} == {"bold"}

    def test_half_a_character_does_not_break_the_message(self, scene: Scene) -> None:
        case = scene.case(FIGHT)
        parcel = scene.parcel(
            "talk",
            to=scene.gestor,
            case=case,
            params={"name": "a", "from_reporter": True, "text": "\ud83d x\u202e"},
        )
        (only,) = sent(scene, parcel)
        only.kwargs["text"].encode()

    @settings(max_examples=25)
    @given(
        story=st.text(st.characters(exclude_categories=["Cs"]))
        | st.text("<&>😀é \n", max_size=6000),
        place=st.text(st.characters(exclude_categories=["Cs"]), max_size=400),
        copies=st.sampled_from([1, 1, 40, 400]),
    )
    def test_any_story_gives_valid_messages(
        self, city: City, story: str, place: str, copies: int
    ) -> None:
        with stage(city) as scene:
            told = (story * copies)[:12_000]
            case = scene.case(replace(FIGHT, story=told, place=place, happening=None))
            for say in ("alert", "card", "news"):
                found = sent(scene, scene.alert(case, say))
                assert found
                for one in found:
                    check(one)

    @settings(max_examples=25)
    @given(
        text=st.text(st.characters(exclude_categories=["Cs"]), max_size=5000),
        kind=st.sampled_from(["photo", "voice", "video_note", "document", None]),
    )
    def test_anything_said_in_a_talk_gives_valid_messages(
        self, city: City, text: str, kind: str | None
    ) -> None:
        with stage(city) as scene:
            params = {"name": "Lulo 3", "from_reporter": True, "text": text, "media_kind": kind,
                      "file_id": "f"}  # fmt: skip
            case = scene.case(FIGHT)
            for one in sent(scene, scene.parcel("talk", to=scene.gestor, case=case, params=params)):
                check(one)
                assert one.kwargs["protect_content"]


class TestCard:
    def test_nothing_is_edited_before_the_alert_has_arrived(self, scene: Scene) -> None:
        parcel = scene.alert(scene.case(FIGHT), "card")
        scene.work.session.flush()
        alert = scene.case(FIGHT).alerts[0]
        assert sent(scene, scene.parcel("card", to=scene.gestor, alert=alert)) == []
        assert sent(scene, parcel) != []

    def test_it_follows_the_case(self, scene: Scene) -> None:
        case = scene.case(FIGHT)
        alert = case.alerts[0]

        def now() -> tuple[str, list[str]]:
            (card,) = sent(scene, scene.alert(case, "card"))
            assert card.kwargs["message_id"] == 500
            return words(card).rsplit("\n\n", 1)[1], presses(card)

        cases.acknowledge(scene.work, alert.id, by=scene.gestor)
        assert now() == ("✋ Lo tomó usted.", ["go", "talk", "ref", "end"])
        cases.set_out(scene.work, alert.id, by=scene.gestor)
        assert now() == ("✋ Lo tomó usted.\n🚶 En camino.", ["talk", "ref", "end"])
        threads.open_by_press(scene.work, alert.id, by=scene.gestor)
        assert now()[0] == "✋ Lo tomó usted.\n🚶 En camino.\n💬 En conversación."
        cases.close(scene.work, alert.id, by=scene.gestor, outcome=Outcome.POLICE)
        assert now() == ("✅ Cerrado: pasó a la Policía", [])

    def test_whoever_came_too_late_sees_who_took_it_and_has_no_buttons(self, scene: Scene) -> None:
        case = scene.case(FIGHT)
        ladder.send_out(scene.work, case, start=Rank.BACKUP)
        cases.acknowledge(scene.work, case.alerts[0].id, by=scene.gestor)
        case.alerts[1].message_id = 9
        parcel = scene.parcel("card", to=scene.backup, alert=case.alerts[1])
        (card,) = sent(scene, parcel)
        assert words(card).endswith("Lo tomó Marleny.")
        assert "reply_markup" not in card.kwargs

    @pytest.mark.parametrize(
        ("reason", "says"),
        [
            ("hot", "🔁 Se abrió otra vez: volvió a calentarse."),
            ("neighbours", "🔁 Se abrió otra vez: en el barrio dicen que sigue igual."),
        ],
    )
    def test_a_case_that_begins_anew_says_so_and_why(
        self, scene: Scene, reason: str, says: str
    ) -> None:
        case = scene.case(FIGHT)
        assert "Se abrió otra vez" not in words(sent(scene, scene.alert(case))[0])
        by = case.alerts[0].staff.person
        cases.close(scene.work, case.alerts[0].id, by=by, outcome=Outcome.RESOLVED_ITSELF)
        reopening.reopen(scene.work, case, actor=events.SYSTEM, reason=reason)
        assert says in words(sent(scene, scene.alert(case))[0])

    def test_an_open_case_that_is_hot_again_says_so(self, scene: Scene) -> None:
        case = scene.case(FIGHT)
        events.write(scene.work, case, move="hot", actor=events.SYSTEM)
        assert "🔥 Volvió a calentarse." in words(sent(scene, scene.alert(case))[0])

    def test_news_opens_the_card_and_the_talk_and_is_not_the_card(self, scene: Scene) -> None:
        case = scene.case(FIGHT)
        (news,) = sent(scene, scene.alert(case, "news"))
        assert words(news).startswith(f"🔔 Hay más información del caso {case.code}")
        assert "tirando piedra" in words(news)
        assert labels(news) == ["Ver el caso", "💬 Hablar"]
        assert not news.is_card

    def test_news_of_a_case_that_somebody_else_took_meanwhile_is_not_sent(
        self, scene: Scene
    ) -> None:
        case = scene.case(FIGHT)
        ladder.send_out(scene.work, case, start=Rank.BACKUP)
        cases.acknowledge(scene.work, case.alerts[1].id, by=scene.backup)
        assert sent(scene, scene.alert(case, "news")) == []


class TestMoments:
    @pytest.mark.parametrize(
        ("before", "read"),
        [
            (timedelta(0), "hoy 3:40 p. m."),
            (timedelta(hours=4), "hoy 11:40 a. m."),
            (timedelta(hours=15, minutes=40), "hoy 12:00 a. m."),
            (timedelta(hours=15, minutes=41), "ayer 11:59 p. m."),
            (timedelta(days=2), "20 de noviembre, 3:40 p. m."),
        ],
    )
    def test_a_moment_reads_as_on_a_wall_in_the_city(
        self, city: City, before: timedelta, read: str
    ) -> None:
        with stage(city) as scene:
            case = scene.case(FIGHT)
            case.created_at = NOW - before
            assert f"🕒 {read} ·" in words(sent(scene, scene.alert(case))[0])

    def test_midnight_in_london_is_still_yesterday_evening_in_palmira(self, city: City) -> None:
        with stage(city, now=datetime(2026, 11, 23, 0, 30, tzinfo=UTC)) as scene:
            assert "hoy 7:30 p. m." in words(sent(scene, scene.alert(scene.case(FIGHT)))[0])


class TestAll:
    @pytest.mark.parametrize("language", CATALOGUE.languages)
    def test_every_sample_is_taken_by_telegram(self, city: City, language: str) -> None:
        with stage(offering(city, *CATALOGUE.languages), language) as scene:
            titles = set()
            for title, parcel in chain(sample_questions(scene), sample_notices(scene)):
                titles.add(title)
                for one in sent(scene, parcel):
                    check(one)
            assert len(titles) > 50

    def test_the_receiver_is_spoken_to_in_their_language(self, city: City) -> None:
        with stage(city, "en") as scene:
            text = words(to_resident(scene, scene.case(FIGHT), "receipt", told=True))
            assert text.startswith("✅ Received. Your code is")

    def test_a_language_that_the_city_lacks_falls_back(self, city: City) -> None:
        with stage(city, "fr") as scene:
            text = words(to_resident(scene, scene.case(FIGHT), "receipt", told=True))
            assert text.startswith("✅ Recibido")

    def test_no_message_shows_an_id(self, scene: Scene) -> None:
        scene.gestor.id, card = scene.gestor.id, sent(scene, scene.alert(scene.case(FIGHT)))[0]
        assert "sample:" not in words(card)
        assert "None" not in words(card)
