// Reads a calendar as programs do that are built on ical.js, and says what it finds, one entry a line.
import fs from 'node:fs';
import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(process.argv[2], 'utf8')));
for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
for (const component of calendar.getAllSubcomponents('vevent')) {
  const event = new ICAL.Event(component);
  const start = event.startDate;
  console.log([event.uid, event.sequence, component.getFirstPropertyValue('status'), start.isDate ? start.toString() : start.toJSDate().toISOString(),
    component.getAllSubcomponents('valarm').length, event.summary].join('|'));
}
