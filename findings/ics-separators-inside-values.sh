#!/usr/bin/env bash
# An invitation as RFC 5545 writes it: a name in quotes may hold the separators ; and : and , (3.2), and an escaped comma inside CATEGORIES
# belongs to the word (3.3.11). ts-ics 2.4.6 and node-ical 0.26.1 cut the name "Dupont, Jean; DG" at the semicolon and keep the opening
# quote, and take "S&OP\, demand" for two categories, the first with a backslash at its end. ts-ics writes the name back with one
# quote only, so the file it makes is no longer valid. ical.js 2.2.1 reads both right. Nothing is thrown by any of them.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund ts-ics@2.4.6 node-ical@0.26.1 ical.js@2.2.1 2> /dev/null
cat > try.mjs <<'JS'
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { convertIcsCalendar, generateIcsCalendar } from "ts-ics";
const file = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//Plan//Meetings//EN",
  "BEGIN:VEVENT",
  "UID:1",
  "DTSTAMP:20270101T080000Z",
  "DTSTART;VALUE=DATE:20270105",
  "DTEND;VALUE=DATE:20270106",
  "SUMMARY:Demand review",
  "CATEGORIES:S&OP\\, demand,Monthly",
  'ATTENDEE;CN="Dupont, Jean; DG";PARTSTAT=ACCEPTED:mailto:jean@example.org',
  "END:VEVENT",
  "END:VCALENDAR",
  "",
].join("\r\n");
const calendar = convertIcsCalendar(undefined, file);
const [event] = calendar.events;
const parsed = Object.values(nodeIcal.sync.parseICS(file)).find(({ type }) => type === "VEVENT");
const component = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent("vevent");
const seen = {
  "ts-ics": [event.attendees[0].name, event.categories.map((text) => text.trim())],
  "ts-ics writes": generateIcsCalendar(calendar).split("\r\n").find((line) => line.startsWith("ATTENDEE")),
  "node-ical": [parsed.attendee.params.CN, parsed.categories.map((text) => text.trim())],
  "ical.js": [component.getFirstProperty("attendee").getParameter("cn"), component.getFirstProperty("categories").getValues()],
};
console.log(JSON.stringify(seen, null, 1));
const cut = ['"Dupont, Jean', ["S&OP\\", "demand", "Monthly"]];
const expected = {
  "ts-ics": cut,
  "ts-ics writes": 'ATTENDEE;CN="Dupont, Jean;PARTSTAT=ACCEPTED:MAILTO:jean@example.org',
  "node-ical": cut,
  "ical.js": ["Dupont, Jean; DG", ["S&OP, demand", "Monthly"]],
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.mjs
echo "as described"
