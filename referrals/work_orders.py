"""The work order of a case: its row, and every move of it as an event.

Owns how an order moves (:mod:`referrals.order_moves`) and that each move leaves an event with the order's
states in its facts. Leaves to :mod:`referrals.works` who may press what and who is told.
"""

from datetime import date
from typing import Any

from sqlalchemy import select

from referrals import events
from referrals.city import Service
from referrals.db import Work
from referrals.models import Case, CaseEvent, Staff, WorkOrder
from referrals.order_moves import OrderMove, after
from referrals.vocabulary import Kind, OrderState


def of_case(work: Work, case: Case) -> WorkOrder | None:
    """The work order of a case, if anything was said of the damage yet."""
    return work.session.scalar(select(WorkOrder).where(WorkOrder.case_id == case.id))


def is_for_the_week(work: Work, case: Case) -> bool:
    """Whether the repair was last announced for some day of a week, and not for one day."""
    days = [one.facts for one in events.trail(work, case) if one.move == f"work_{OrderMove.PLAN}"]
    return bool(days and days[-1].get("latest"))


def service_for(work: Work, case: Case) -> Service | None:
    """The office that mends, by the route of the case; None where the directory has none."""
    route = next((one for one in work.city.case_routes if one.id == case.rule_id), None)
    wanted = [*(route.services if route is not None else ())]
    if case.kind is Kind.DARK_SPOT:
        wanted.append(work.city.street_lighting.service)
    found = (work.city.service(service_id) for service_id in wanted)
    return next((service for service in found if service is not None), None)


def move(
    work: Work,
    case: Case,
    step: OrderMove,
    *,
    by: Staff,
    planned_for: date | None = None,
    is_latest: bool = False,
) -> CaseEvent:
    """Move the order of a locked case, made known if it is the first move, and note it.

    ``is_latest`` says that the repair was announced for some day until ``planned_for``.

    Raises:
        IllegalMove: the table has no such transition.

    """
    order = of_case(work, case)
    origin = order.state if order is not None else None
    target = after(origin, step)
    if order is None:
        order = WorkOrder(case_id=case.id, by_staff_id=by.id)
        work.session.add(order)
    order.state, order.by_staff_id, order.changed_at = target, by.id, work.now
    match target:
        case OrderState.SEEN:
            order.verified_at = work.now
        case OrderState.ORDERED:
            service = service_for(work, case)
            order.service_id = service.id if service is not None else None
            order.ordered_at, order.planned_for = work.now, None
        case OrderState.PLANNED:
            order.planned_for = planned_for
        case OrderState.REPAIRED:
            order.repaired_at = work.now
        case OrderState.REFUSED:
            order.planned_for = None
    facts: dict[str, Any] = {
        "from": origin.value if origin is not None else None,
        "to": target.value,
    }
    if target is OrderState.ORDERED:
        facts["service"] = order.service_id
    if planned_for is not None:
        facts["day"] = planned_for.isoformat()
        facts["latest"] = is_latest
    work.session.flush()
    return events.write(
        work, case, move=f"work_{step.value}", actor=events.by_staff(by), facts=facts
    )
