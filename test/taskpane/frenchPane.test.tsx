/**
 * @jest-environment jsdom
 *
 * No English word stands on a screen of the French pane, in what people see or hear read, but what the workbook on paper says itself.
 */
import { act, render, screen } from "@testing-library/react";
import { serialOf } from "../../src/calendar/days";
import { places } from "../../src/taskpane/navigation";
import { englishInHelp } from "../support/englishWords";
import { paperWorkbook } from "./paperWorkbook";
import { button, csvFile, openPane } from "./renderPane";

/** What the workbook on paper says, in English whatever the language of the pane: names of sheets and steps, and sentences of sheets. */
const ofThePaper = [
  /(Collect|Analyse and anticipate|Coordinate|Validate and finalise|Evaluate and adjust)(\s:|$)/g,
  /SMT line|Press, |(Supply|Stock|Demand|Financial) review|Dashboard|Demand of the next 12 months: 1,200 units\.|Everything fits\.|Below minimum: Boards|▼ 20 units late/g,
];

/** Texts that are seen, and those that are read out. */
function textsShown(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) found.push(...["aria-label", "title", "placeholder", "alt"].map((name) => node.getAttribute(name) ?? ""));
    else if (node.parentElement?.tagName !== "STYLE") found.push(node.textContent ?? "");
  }
  return found.filter((text) => text !== "");
}

const english = (): string[] =>
  textsShown()
    .map((text) => ofThePaper.reduce((rest, said) => rest.replace(said, " "), text))
    .flatMap((text) => englishInHelp(text).map((word) => `${word} in "${text}"`));

const built = () => {
  const book = Object.assign(paperWorkbook(), { reviewsBuilt: true });
  book.tables.set("demand", [{ Family: "A", Period: serialOf(2026, 1), Quantity: 1 }]);
  return book;
};

it("finds one where there is one", () => {
  const { unmount } = render(
    <p>
      La famille <b>is open</b> <button title="Close it">Fermer</button>
    </p>,
  );
  const found = english();
  unmount();
  expect(found).toEqual(['is in "is open"', 'open in "is open"', 'it in "Close it"']);
});

it.each(
  places.flatMap((place) => [
    { place, book: built },
    { place, book: paperWorkbook },
  ]),
)("holds none: $place, $book.name", async ({ place, book }) => {
  const { unmount } = await openPane({ language: "fr", place, book: book() });
  await act(() => new Promise<void>((settled) => setTimeout(settled, 0)));
  expect(textsShown().length).toBeGreaterThan(5);
  expect(english()).toEqual([]);
  unmount();
});

it("holds none in the steps of an import, with its questions and reasons", async () => {
  const { user } = await openPane({ language: "fr", place: "import", book: built() });
  await user.click(screen.getByRole("radio", { name: "Des fichiers Excel ou CSV" }));
  await user.upload(screen.getByLabelText("Choisir des fichiers Excel ou CSV", { selector: "input" }), [
    csvFile(
      "demande.csv",
      'Famille,Mois,Quantité,Note\nA,2026-01,5,x\nA,2026-01,6,y\nB,bientôt,7,z\nC,2026-01,"1,234",z\nTotal,2026-01,9,\n',
    ),
  ]);
  const seen = async () => {
    await act(() => new Promise<void>((settled) => setTimeout(settled, 0)));
    expect(english()).toEqual([]);
  };
  await seen();
  await user.click(button("Continuer"));
  await screen.findByRole("heading", { level: 1, name: "De quoi s'agit-il\u202f?" });
  await seen();
  await user.click(button("Continuer"));
  await screen.findByText(/ser(a|ont) pas reprise/);
  await seen();
  await user.click(button("Continuer"));
  await seen();
});
