"""The form in which a broadcast is written: for whom, which clusters or programme, the text.

Owns what is asked; whom it reaches and how it leaves is :mod:`referrals.broadcasts`. Saving sends nothing:
it shows the author what the message will look like.
"""

from collections.abc import Sequence

from referrals import broadcasts, programmes
from referrals.audiences import Audience
from referrals.db import Work
from referrals.form_steps import Answers, Choice, Ended, Form, Step, Words, Written
from referrals.models import Person
from referrals.permissions import Action

NAME = "broadcast"
_WHO = ("all", "gestores", "reporters", "programme")


def _who(_work: Work, _answers: Answers) -> Sequence[Choice]:
    return [Choice(one, Words("button-broadcast-who", {"who": one})) for one in _WHO]


def _programmes(work: Work, _answers: Answers) -> Sequence[Choice]:
    return [
        Choice(one.id, Words("button-programme", {"name": one.name}))
        for one in programmes.offered(work.city)
    ]


def _clusters(work: Work, answers: Answers) -> Sequence[Choice]:
    chosen = answers.get("clusters") or []
    return [
        Choice(
            str(one.id),
            Words(
                "button-broadcast-cluster",
                {
                    "on": "yes" if one.id in chosen else "no",
                    "number": str(one.id),
                    "name": one.name,
                },
            ),
        )
        for one in work.city.clusters
    ]


def _toggled(answers: Answers, value: str) -> list[int]:
    chosen = set(answers.get("clusters") or [])
    return sorted(chosen ^ {int(value)})


def _tell_clusters(_work: Work, answers: Answers) -> Sequence[str]:
    return [str(one) for one in answers["clusters"]]


def _text(_work: Work, _answers: Answers, written: Written) -> str | None:
    return written.text.strip() or None


def audience_of(answers: Answers) -> Audience:
    """Whom the answers mean."""
    if answers["who"] == "programme":
        return Audience(reporters=False, programme=str(answers["programme"]))
    clusters = () if answers["who"] == "all" else tuple(answers["clusters"])
    return Audience(reporters=answers["who"] == "reporters", clusters=clusters)


def _title(_work: Work, _answers: Answers) -> Words:
    return Words("form-broadcast")


def _save(work: Work, answers: Answers, by: Person) -> Ended:
    broadcasts.draft(work, audience_of(answers), str(answers["text"]), by=by)
    return Ended(Words("form-broadcast-saved"))


FORM = Form(
    name=NAME,
    action=Action.BROADCAST,
    title=_title,
    steps=(
        Step(
            key="who",
            ask="form-ask-broadcast-who",
            choices=_who,
        ),
        Step(
            key="clusters",
            ask="form-ask-broadcast-clusters",
            choices=_clusters,
            count=_toggled,
            tell=_tell_clusters,
            is_needed=lambda _work, answers: answers.get("who") in ("gestores", "reporters"),
        ),
        Step(
            key="programme",
            ask="form-ask-broadcast-programme",
            choices=_programmes,
            is_needed=lambda _work, answers: answers.get("who") == "programme",
        ),
        Step(
            key="text",
            ask="form-ask-broadcast-text",
            read=_text,
            longest=broadcasts.LONGEST,
        ),
    ),
    save=_save,
)
