"""When a reading is taken and when the person is asked."""

import pytest

from nlu.danger import Finding, Kind, Strength
from nlu.doubt import CRITICAL, decide

EMERGENCY = Finding(Kind.EMERGENCY, Strength.STRONG, "wound")
HINT = Finding(Kind.EMERGENCY, Strength.HINT, "wound")


def test_a_clear_reading_is_taken() -> None:
    decision = decide({"report_dark_spot": 0.95, "report_environment": 0.05})
    assert (decision.intent, decision.asks) == ("report_dark_spot", ())


def test_a_doubtful_reading_offers_the_likeliest_two_or_three() -> None:
    decision = decide(
        {"report_dark_spot": 0.4, "report_environment": 0.35, "request_gestor": 0.15, "help": 0.1}
    )
    assert decision.asks == ("report_dark_spot", "report_environment", "request_gestor")


@pytest.mark.parametrize("critical", CRITICAL)
def test_a_critical_intent_is_asked_about_long_before_it_is_likely(critical: str) -> None:
    decision = decide({"report_conflict": 0.9, critical: 0.1})
    assert decision.intent == "report_conflict"
    assert decision.asks[0] == critical


def test_an_unlikely_critical_intent_frightens_nobody() -> None:
    assert decide({"thank": 0.98, "report_emergency": 0.01}).asks == ()


def test_a_strong_finding_makes_an_unlikely_emergency_a_question() -> None:
    decision = decide({"report_conflict": 0.99, "report_emergency": 0.005}, [EMERGENCY])
    assert decision.asks == ("report_emergency", "report_conflict")


def test_a_strong_finding_decides_where_the_classifier_wavers() -> None:
    decision = decide({"report_conflict": 0.6, "report_emergency": 0.3, "help": 0.1}, [EMERGENCY])
    assert decision.intent == "report_emergency"


def test_a_hint_alone_changes_nothing() -> None:
    clear = {"report_conflict": 0.99, "report_emergency": 0.005}
    assert decide(clear, [HINT]) == decide(clear)


def test_critical_intents_weigh_more_than_others() -> None:
    assert decide({"report_conflict": 0.5, "report_emergency": 0.45}).intent == "report_emergency"


def test_a_clear_critical_reading_is_taken_without_a_question() -> None:
    decision = decide({"report_domestic_violence": 0.9, "report_conflict": 0.1})
    assert (decision.intent, decision.asks) == ("report_domestic_violence", ())


def test_a_second_critical_intent_comes_after_the_first() -> None:
    decision = decide({"report_domestic_violence": 0.6, "report_emergency": 0.4})
    assert decision.asks == ("report_domestic_violence", "report_emergency")


def test_small_talk_is_never_offered_as_a_button() -> None:
    decision = decide({"help": 0.4, "greet": 0.35, "ask_privacy": 0.25})
    assert decision.asks == ("help", "ask_privacy")


def test_likely_small_talk_is_taken_as_it_is() -> None:
    assert decide({"greet": 0.45, "help": 0.4, "thank": 0.15}).asks == ()


CRISIS = Finding(Kind.CRISIS, Strength.STRONG, "wish to die")


def test_a_hint_makes_a_small_likelihood_a_question() -> None:
    wavering = {"report_conflict": 0.97, "report_emergency": 0.02}
    assert decide(wavering).asks == ()
    assert decide(wavering, [HINT]).asks == ("report_emergency", "report_conflict")


def test_between_two_critical_intents_the_one_that_is_seen_comes_first() -> None:
    between = {"emotional_crisis": 0.8, "report_emergency": 0.2}
    decision = decide(between, [EMERGENCY])
    assert decision.asks == ("report_emergency", "emotional_crisis")


def test_a_second_kind_that_is_seen_is_asked_about_however_unlikely() -> None:
    sure = {"report_domestic_violence": 0.99, "report_emergency": 0.001}
    assert decide(sure).asks == ()
    assert decide(sure, [EMERGENCY]).asks == ("report_domestic_violence", "report_emergency")


def test_a_critical_reading_that_is_seen_as_well_needs_less_to_be_taken() -> None:
    seen = {"emotional_crisis": 0.28, "help": 0.4, "greet": 0.02}
    assert decide(seen, [CRISIS]).intent == "emotional_crisis"
    assert decide(seen, [CRISIS]).asks == ()


def test_a_ranking_that_was_cut_decides_as_the_whole_one() -> None:
    """ "Es en el barrio Caimitos, casa 14" is likely nothing at all, least of all violence at home."""
    cut = {"report_domestic_violence": 0.29, "report_conflict": 0.08, "report_emergency": 0.03}
    whole = {**cut, **{f"other_{number}": 0.05 for number in range(12)}}
    assert decide(cut).asks == decide(whole).asks != ()
    assert decide(cut).confidence == pytest.approx(decide(whole).confidence)


def test_a_place_alone_frightens_nobody() -> None:
    likely = {"report_emergency": 0.7, "report_dark_spot": 0.2, "out_of_scope": 0.1}
    decision = decide(likely, only_where=True)
    assert (decision.intent, decision.asks) == ("out_of_scope", ())


def test_a_place_that_surely_means_something_is_taken_for_it() -> None:
    decision = decide({"confirm_attendance": 0.8, "report_emergency": 0.2}, only_where=True)
    assert (decision.intent, decision.asks) == ("confirm_attendance", ())


def test_danger_seen_beside_a_place_counts() -> None:
    likely = {"report_emergency": 0.7, "report_dark_spot": 0.3}
    assert decide(likely, [EMERGENCY], only_where=True).intent == "report_emergency"
