"""The forms of staff, by name. A new form is a module with a ``FORM`` and a line here."""

from referrals import closing_form
from referrals.form_steps import Book

BOOK: Book = {form.name: form for form in (closing_form.FORM,)}
#: The forms that a button or a command may begin by itself, without a case.
ON_THE_STREET: frozenset[str] = frozenset()
