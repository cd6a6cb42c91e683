"""What each error of Telegram means for the row whose message it met."""

from datetime import timedelta

import httpx
import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.delivery import (
    CONVERSATION_TRIES,
    LONGEST_PAUSE,
    Again,
    Done,
    Gone,
    Refused,
    Unknown,
    judge,
)
from referrals.vocabulary import Lane
from tests.bot.fake_telegram import no_connection, reset, timed_out

LANES = list(Lane)


def pool_timeout() -> TimedOut:
    error = TimedOut()
    error.__cause__ = httpx.PoolTimeout("no connection free")
    return error


@pytest.mark.parametrize("lane", LANES)
def test_a_pause_that_telegram_asks_for_is_kept_for_the_chat(lane: Lane) -> None:
    assert judge(RetryAfter(7), lane=lane, attempts=1) == Again(
        timedelta(seconds=7), "RetryAfter", chat_rests=True
    )


@pytest.mark.parametrize("as_objects", ["true", "false"])
def test_a_pause_is_understood_as_number_and_as_duration(
    as_objects: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", as_objects)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("telegram._utils.datetime.warn", lambda *_args, **_kwargs: None)
        result = judge(RetryAfter(90), lane=Lane.ALERT, attempts=1)
    assert isinstance(result, Again)
    assert result.pause == timedelta(seconds=90)


@pytest.mark.parametrize("lane", LANES)
@pytest.mark.parametrize(
    "error",
    [
        Forbidden("Forbidden: bot was blocked by the user"),
        Forbidden("Forbidden: user is deactivated"),
        ChatMigrated(-100),
        BadRequest("Bad Request: chat not found"),
        BadRequest("Bad Request: PEER_ID_INVALID"),
    ],
)
def test_a_person_who_cannot_be_written_to_is_gone(error: TelegramError, lane: Lane) -> None:
    assert isinstance(judge(error, lane=lane, attempts=1), Gone)


@pytest.mark.parametrize("lane", LANES)
@pytest.mark.parametrize("attempts", [1, 2, 500])
@pytest.mark.parametrize(
    "words",
    ["Bad Request: can't parse entities", "Bad Request: message is too long", "Bad Request: new"],
)
def test_a_bad_request_is_never_tried_again(words: str, attempts: int, lane: Lane) -> None:
    assert isinstance(judge(BadRequest(words), lane=lane, attempts=attempts), Refused)


@pytest.mark.parametrize("lane", LANES)
def test_a_message_that_is_so_already_is_done(lane: Lane) -> None:
    error = BadRequest("Bad Request: message is not modified: specified new message content …")
    assert judge(error, lane=lane, attempts=1) == Done()


@pytest.mark.parametrize(
    "error", [reset(), timed_out(), NetworkError("Bad Gateway"), NetworkError("Internal (500)")]
)
def test_a_reminder_that_may_have_arrived_is_not_sent_twice(error: NetworkError) -> None:
    assert isinstance(judge(error, lane=Lane.BULK, attempts=1), Unknown)


@pytest.mark.parametrize("lane", [Lane.ALERT, Lane.CONVERSATION])
@pytest.mark.parametrize("error", [reset(), timed_out(), NetworkError("Bad Gateway")])
def test_an_alert_or_answer_that_may_not_have_arrived_is_sent_again(
    error: NetworkError, lane: Lane
) -> None:
    assert isinstance(judge(error, lane=lane, attempts=1), Again)


@pytest.mark.parametrize("lane", LANES)
@pytest.mark.parametrize("error", [no_connection(), pool_timeout()])
def test_what_never_left_is_sent_again_in_any_lane(error: NetworkError, lane: Lane) -> None:
    assert isinstance(judge(error, lane=lane, attempts=1), Again)


@pytest.mark.parametrize("lane", LANES)
def test_a_token_that_telegram_does_not_know_loses_nothing(lane: Lane) -> None:
    result = judge(InvalidToken("Unauthorized"), lane=lane, attempts=9)
    assert isinstance(result, Again)
    assert not result.chat_rests


def test_an_alert_is_tried_for_ever_and_an_answer_until_it_is_of_no_use() -> None:
    late = CONVERSATION_TRIES
    assert isinstance(judge(reset(), lane=Lane.ALERT, attempts=10 * late), Again)
    assert isinstance(judge(reset(), lane=Lane.CONVERSATION, attempts=late - 1), Again)
    assert isinstance(judge(reset(), lane=Lane.CONVERSATION, attempts=late), Refused)


def test_pauses_grow_to_a_limit() -> None:
    pauses = []
    for attempts in (1, 2, 3, 4, 5, 6, 50, 5000):
        result = judge(reset(), lane=Lane.ALERT, attempts=attempts)
        assert isinstance(result, Again)
        pauses.append(result.pause)
    assert pauses[:4] == [timedelta(seconds=number) for number in (1, 2, 4, 8)]
    assert pauses[-1] == pauses[-2] == LONGEST_PAUSE
    assert pauses == sorted(pauses)


@pytest.mark.parametrize("lane", LANES)
@pytest.mark.parametrize("error", [Conflict("Conflict"), TelegramError("something new")])
def test_an_error_without_a_meaning_here_ends_the_row(error: TelegramError, lane: Lane) -> None:
    assert isinstance(judge(error, lane=lane, attempts=1), Refused)


def test_an_error_is_kept_without_what_telegram_quotes() -> None:
    said = "Bad Request: can't parse entities: unsupported tag in «me van a matar»"
    result = judge(BadRequest(said), lane=Lane.ALERT, attempts=1)
    assert isinstance(result, Refused)
    assert "matar" not in result.error
    assert len(result.error) <= 80
