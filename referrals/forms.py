"""The forms of staff, by name. A new form is a description and a line here."""

from referrals import (
    bring_form,
    broadcast_form,
    case_search,
    closing_form,
    poster_forms,
    rights_forms,
    road_forms,
    session_forms,
    street_forms,
)
from referrals.form_steps import Book

_FORMS = (
    *rights_forms.FORMS,
    bring_form.FORM,
    broadcast_form.FORM,
    case_search.FORM,
    closing_form.FORM,
    poster_forms.FORM,
    road_forms.FORM,
    *session_forms.FORMS,
    *street_forms.FORMS,
)
BOOK: Book = {form.name: form for form in _FORMS}
#: The forms that a button or a command may begin by itself, without a case.
ON_THE_STREET: frozenset[str] = frozenset(form.name for form in street_forms.FORMS)
