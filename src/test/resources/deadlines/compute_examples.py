"""Prints computed-examples.csv: three or more examples for each rule that has a period.

Written apart from the engine, and from its calendar: holidays are worked out from 5 USC 6103 here, business days are counted one by one, hours on
the UTC time line. Run it with Python 3.9 or later and PyYAML from the root of the repository:
    python3 src/test/resources/deadlines/compute_examples.py > src/test/resources/deadlines/computed-examples.csv
"""
import calendar
import sys
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import yaml

DAY = timedelta(days=1)


def nth(year, month, weekday, n):
    days = [d for d in calendar.Calendar().itermonthdates(year, month) if d.month == month and d.weekday() == weekday]
    return days[n - 1] if n > 0 else days[n]


def observed(day):
    return day - DAY if day.weekday() == 5 else day + DAY if day.weekday() == 6 else day


def holidays():
    found = set()
    for year in range(2014, 2042):
        fixed = [(1, 1), (7, 4), (11, 11), (12, 25)] + ([(6, 19)] if year >= 2021 else [])
        found |= {observed(date(year, m, d)) for m, d in fixed}
        found |= {nth(year, 1, 0, 3), nth(year, 2, 0, 3), nth(year, 5, 0, -1), nth(year, 9, 0, 1), nth(year, 10, 0, 2), nth(year, 11, 3, 4)}
    return found


CLOSED = holidays()


def is_open(day):
    return day.weekday() < 5 and day not in CLOSED


def forward(day):
    while not is_open(day):
        day += DAY
    return day


def plus_days(day, n):
    return day + n * DAY


def business(day, n):
    while n:
        day += DAY
        n -= is_open(day)
    return day


def months(day, n):
    total = day.year * 12 + day.month - 1 + n
    year, month = divmod(total, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def years(day, n):
    return date(day.year + n, 3, 1) if (day.month, day.day) == (2, 29) and not calendar.isleap(day.year + n) else day.replace(year=day.year + n)


def hours(at, n):
    return (at.astimezone(timezone.utc) + timedelta(hours=n)).astimezone(at.tzinfo)


def open_hours(at, n):
    """Minute by minute on the UTC time line; a minute counts when the local day it begins in is open."""
    left, now = n * 60, at.astimezone(timezone.utc)
    while left:
        left -= is_open(now.astimezone(at.tzinfo).date())
        now += timedelta(minutes=1)
    return now.astimezone(at.tzinfo)


def due(rule, trigger):
    n, unit = rule["period"], rule["unit"]
    if unit == "hour":
        return hours(trigger, n)
    if unit == "hour_excluding_sat_sun_holiday":
        return open_hours(trigger, n)
    end = {"calendar_day": lambda: plus_days(trigger, -n if rule["direction"] == "before" else n), "business_day": lambda: business(trigger, n),
           "month": lambda: months(trigger, n), "year": lambda: years(trigger, n), "roll_only": lambda: trigger}[unit]()
    return forward(end) if rule["roll"] == "forward" else end


def day_triggers(rule):
    """The first triggers that end on an open day, on a weekend and on a holiday; and a leap day where the rule was in force then."""
    first = date.fromisoformat(rule["effective_from"] or "2023-01-02")
    first = max(first, date(2023, 1, 2)) if not rule["effective_to"] else max(first, date(2022, 9, 1))
    last = date.fromisoformat(rule["effective_to"]) if rule["effective_to"] else date(2027, 12, 31)
    plain = dict(rule, roll="none")
    wanted = [lambda d: is_open(d), lambda d: d.weekday() >= 5, lambda d: d in CLOSED and d.weekday() < 5]
    triggers, day = [], first + sum(map(ord, rule["id"])) % 200 * DAY
    for fits in wanted:
        probe = day
        while probe < last and not fits(due(plain, probe)):
            probe += DAY
        if probe < last:
            triggers.append(probe)
        day += 17 * DAY
    while len(triggers) < 3:
        day += 31 * DAY
        triggers.append(day)
    if first <= date(2024, 2, 29) <= last:
        triggers.append(date(2024, 2, 29))
    return triggers


def hour_triggers():
    """A plain week, a holiday weekend, and both nights on which clocks change."""
    for zone, local in (("America/Chicago", (2026, 11, 24, 22, 30)), ("America/New_York", (2027, 3, 12, 23, 15)), ("America/Los_Angeles", (2026, 10, 30, 8, 0)),
                        ("America/Denver", (2026, 12, 24, 15, 45)), ("America/Phoenix", (2028, 11, 2, 0, 0))):
        yield datetime(*local, tzinfo=ZoneInfo(zone)), zone


def text(value):
    return value.isoformat() if not isinstance(value, datetime) else value.isoformat(timespec="minutes")


def main():
    print("source,rule_id,trigger,zone,version_date,due")
    for rule in yaml.safe_load(open("db/reference/deadlines/deadline_rules.yaml", encoding="utf-8"))["rules"]:
        if rule["period"] is None:
            continue
        if rule["unit"].startswith("hour"):
            for trigger, zone in hour_triggers():
                print(f"computed,{rule['id']},{text(trigger)},{zone},,{text(due(rule, trigger))}")
            continue
        for trigger in day_triggers(rule):
            set_on = ""
            if rule["version_selected_by"] == "deadline_set_on":
                set_on = rule["effective_from"]
            print(f"computed,{rule['id']},{text(trigger)},,{set_on},{text(due(rule, trigger))}")


if __name__ == "__main__":
    sys.exit(main())
