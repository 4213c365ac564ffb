"""A school's terms, and many concerns of a term at once, written as the desk writes them."""

from datetime import date

from conduct_desk.desk.views import TermView

AUTUMN = TermView(
    "Autumn term 2026",
    date(2026, 9, 1),
    date(2026, 12, 18),
    date(2026, 10, 26),
    date(2026, 10, 30),
    (date(2026, 9, 1), date(2026, 10, 23)),
)
SPRING = TermView(
    "Spring term 2027", date(2027, 1, 4), date(2027, 3, 25), date(2027, 2, 15), date(2027, 2, 19)
)
SUMMER = TermView("Summer term 2027", date(2027, 4, 12), date(2027, 7, 21))
YEAR = (AUTUMN, SPRING, SUMMER)
