/** Texts that Excel makes a number, a day, an hour or a truth value of when they are typed into a cell, by its rules of entry. */
import { readsAsOther } from "../../src/language/readsAsOther";

it.each(
  [
    "001",
    "1e5",
    "1E+3",
    "4711",
    " 7 ",
    "1,5",
    "1 000 €",
    "$12",
    "(3)",
    "5%",
    "3/4",
    "5 1/2",
    "2026-03-01",
    "01/02/27",
    "8:30",
    "8:30 pm",
  ].concat(...["Mar 2026", "mars 26", "3 mars", "12-dec-27", "déc. 2026", "May-27", "TRUE", "vrai"]),
)("%s is read as something else", (text) => {
  expect(readsAsOther(text)).toBe(true);
});

it.each([
  "Sticks",
  "250 ml",
  "Line 1",
  "A*",
  "e",
  "mars",
  "Marrons 3 kg",
  "12 V",
  "1e5x",
  "True North",
  "Marie 2",
  "–",
  "",
  "Décor 5 litres",
])("%s stays a text", (text) => {
  expect(readsAsOther(text)).toBe(false);
});
