/** The sheet "Data checks": every finding and every gap in words, with the cell where it stands. Values only: it says what was found then. */
import type { Say } from "../../calendar/periodText";
import type { Text } from "../../language/text";
import type { CellContent } from "../blueprint";
import { defineSheet } from "../defineSheet";
import { columnName } from "../../language/references";
import { formula, quoted, type SheetDraft } from "../draft";
import type { CheckLine, FromChecks } from "../materials";

const words = {
  title: { en: "Data checks", fr: "Contrôles des données" },
  question: {
    en: "What in the data makes results wrong, and what to do about it?",
    fr: "Qu'est-ce qui, dans les données, fausse les résultats, et que faire ?",
  },
  note: { en: "As checked on {day}; check again in the pane.", fr: "État du {day} ; contrôler à nouveau dans le volet." },
  weight: { en: "Weight", fr: "Gravité" },
  data: { en: "Data", fr: "Données" },
  place: { en: "Cell", fr: "Cellule" },
  what: { en: "What was found", fr: "Constat" },
  effect: { en: "What it does", fr: "Effet" },
  fix: { en: "What to do", fr: "Que faire" },
  critical: { en: "▼ wrong result", fr: "▼ résultat faux" },
  minor: { en: "● to check", fr: "● à vérifier" },
  none: { en: "▲ Nothing was found.", fr: "▲ Rien à signaler." },
  more: { en: "{count} more were found; correct these first.", fr: "{count} autres constats ; corriger d'abord ceux-ci." },
} satisfies Record<string, Text>;

/** Lines shown at most: a sheet that nobody can read through helps nobody. */
const mostLines = 500;
const header = 3;

/** A cell that leads to a place: readable where links are not followed, `Demand!C12`. */
function link({ sheet, row, column }: NonNullable<CheckLine["place"]>): CellContent {
  const cell = `${columnName(column)}${row}`;
  return formula(`=HYPERLINK(${quoted(`#'${sheet.replaceAll("'", "''")}'!${cell}`)},${quoted(`${sheet}!${cell}`)})`);
}

/** The data checks: every finding and every gap in words, with the cell where it stands and what to do about it. */
export const dataChecks = defineSheet({
  mark: "SopDataChecks",
  title: words.title,
  question: words.question,
  note: ({ day }, say) => say(words.note).replace("{day}", () => day),
  from: "checks",
  reads: [],
  cells: {},
  draw,
});

function draw(draft: SheetDraft, { lines }: FromChecks, say: Say): void {
  draft.freeze(header + 1, 0).printTitles(header, 1);
  draft.widths([95, 110, 110, 300, 230, 260]);
  const headings = [words.weight, words.data, words.place, words.what, words.effect, words.fix];
  draft.look(draft.putRow(header, 0, headings.map(say)), "header").align({ row: header, column: 0, rows: 1, columns: 6 }, "Left");
  const shown = lines.slice(0, mostLines);
  shown.forEach(({ critical, data, place, what, effect, fix }, index) =>
    draft.putRow(header + 1 + index, 0, [
      say(critical ? words.critical : words.minor),
      data,
      place === null ? null : link(place),
      what,
      effect,
      fix,
    ]),
  );
  const first = header + 1;
  if (shown.length === 0) draft.look(draft.put(first, 0, say(words.none)), "quiet");
  else {
    const body = { row: first, column: 0, rows: shown.length, columns: 6 };
    draft.wrap(body);
    const weight = { ...body, columns: 1 };
    draft.rule(weight, { kind: "formula", formula: `=LEFT($A${first + 1},1)="▼"`, meaning: "act" });
    draft.rule(weight, { kind: "formula", formula: `=LEFT($A${first + 1},1)="●"`, meaning: "watch" });
  }
  if (lines.length > shown.length)
    draft.look(draft.put(first + shown.length, 0, say(words.more).replace("{count}", String(lines.length - shown.length))), "quiet");
}
