/**
 * Decisions taken: what reads like minutes, the last decision first. Values only, as the tables said them when it was drawn; the column
 * of notes belongs to people and stays with each decision.
 */
import type { Say } from "../../calendar/periodText";
import { shareNumberFormat } from "../../language/format";
import type { Text } from "../../language/text";
import { defineSheet, type SopName } from "../defineSheet";
import type { SheetDraft } from "../draft";
import type { FromDecisions, TakenInWords } from "../materials";

const words = {
  title: { en: "Decisions taken", fr: "Relevé de décisions" },
  question: {
    en: "What was decided, by whom and why, and what follows from it?",
    fr: "Qu'a-t-on décidé, qui, pourquoi, et avec quelles suites ?",
  },
  decision: { en: "Decision", fr: "Décision" },
  service: { en: "Service", fr: "Service" },
  late: { en: "Units late", fr: "Unités en retard" },
  peak: { en: "Peak load", fr: "Pic de charge" },
  stock: { en: "Highest stock", fr: "Stock maximal" },
  cost: { en: "Plan cost", fr: "Coût du plan" },
  contribution: { en: "Contribution", fr: "Contribution" },
  cash: { en: "Cash", fr: "Trésorerie" },
  note: { en: "Note", fr: "Note" },
  noteHelp: {
    en: "Your own note on this decision: it stays when the sheet is drawn again.",
    fr: "Votre note sur cette décision : elle reste quand la feuille est redessinée.",
  },
  effect: { en: "At stake", fr: "Enjeu" },
  decided: { en: "Decided by", fr: "Décidé par" },
  why: { en: "Why", fr: "Motif" },
  rejected: { en: "Rejected", fr: "Écarté" },
  changes: { en: "Changes", fr: "Modifications" },
  actions: { en: "Actions", fr: "Actions" },
  none: { en: "Nothing is decided yet.", fr: "Rien n'est encore tranché." },
} satisfies Record<string, Text>;

const headerRow = 3;
const noteColumn = 8;
/** Points: the words on the left, seven figures, the note. */
const widths = [170, 70, 110, 90, 100, 90, 90, 90, 200];
/** Characters that stand beside each other from the second column up to the notes. */
const lineLength = 100;
/** Characters of an option's name in the first column. */
const optionLength = 32;
const lineHeight = 15;
const formats = [shareNumberFormat, "#,##0", "0.0%", "#,##0", "#,##0", "#,##0", "#,##0"];

/** How the names of notes begin. */
export const notePrefix = "SopNote";

/** The name of the note on a decision. */
const noteOf = (decision: string): SopName => `${notePrefix}${decision.replace(/[^A-Za-z0-9]/g, "_")}`;

/** The decisions that were taken, the last one first. */
export const decisionsTaken = defineSheet({
  mark: "SopDecisionsTaken",
  title: words.title,
  question: words.question,
  note: ({ said }) => said,
  from: "decisions",
  reads: [],
  cells: {},
  many: notePrefix,
  draw,
});

function draw(draft: SheetDraft, { decisions }: FromDecisions, say: Say): void {
  const heads = [
    words.decision,
    words.service,
    words.late,
    words.peak,
    words.stock,
    words.cost,
    words.contribution,
    words.cash,
    words.note,
  ];
  const header = draft.putRow(headerRow, 0, heads.map(say));
  draft
    .widths(widths)
    .look(header, "header")
    .align({ ...header, column: 1, columns: 7 }, "Right")
    .freeze(headerRow + 1, 0)
    .printTitles(headerRow, 1);
  if (decisions.length === 0) draft.look(draft.put(headerRow + 1, 0, say(words.none)), "quiet");
  const named = new Set<string>();
  decisions.reduce((row, decision) => putDecision(draft, decision, row, { say, named }), headerRow + 1);
}

/** One decision from a row on; gives the row of the next. */
function putDecision(draft: SheetDraft, decision: TakenInWords, first: number, { say, named }: { say: Say; named: Set<string> }): number {
  let row = first;
  draft.put(row, 0, decision.name);
  draft.look({ row, column: 0, rows: 1, columns: noteColumn }, "section");
  putNote(draft, decision.name, row, { say, named });
  for (const line of linesOf(decision.question)) {
    draft.look(draft.put(row, 1, line), "section");
    row++;
  }
  for (const { name, isChosen, figures } of decision.options) {
    draft.putRow(row, 0, [`${isChosen ? "●" : "○"} ${name}`, ...figures]);
    draft.wrap({ row, column: 0, rows: 1, columns: 1 });
    draft.height(row, 1, Math.ceil((name.length + 2) / optionLength) * lineHeight);
    formats.forEach((format, index) => {
      const cell = { row, column: index + 1, rows: 1, columns: 1 };
      draft.format(cell, format).align(cell, "Right");
    });
    row++;
  }
  const parts = [
    [words.effect, decision.effect],
    [words.decided, decision.decided],
    [words.why, decision.why],
    [words.rejected, decision.rejected],
    [words.changes, decision.changes],
    [words.actions, decision.actions],
  ] as const;
  for (const [label, said] of parts) {
    const lines = said.flatMap(linesOf);
    lines.forEach((line, index) => {
      if (index === 0) draft.look(draft.put(row, 0, say(label)), "quiet");
      draft.put(row++, 1, line);
    });
  }
  return row + 1;
}

/** A cell of a person's own; of two decisions with one number it is the first that has it. */
function putNote(draft: SheetDraft, decision: string, row: number, { say, named }: { say: Say; named: Set<string> }): void {
  const name = noteOf(decision);
  if (named.has(name)) return;
  named.add(name);
  const area = draft.input(row, noteColumn, name, null, { format: "@", title: say(words.note), help: say(words.noteHelp) });
  draft.wrap(area);
}

/** A text in lines that stand beside the figures: no cells are merged, so that the sheet can be sorted out and read everywhere. */
function linesOf(text: string): string[] {
  return text.split(/\r?\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(" ")) {
      const last = lines.at(-1);
      if (last !== undefined && last.length + word.length < lineLength) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines;
  });
}
