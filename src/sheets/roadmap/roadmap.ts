/** Roadmap: what each department does, month by month; a draft until the decisions it waits for are taken. */
import type { Text } from "../../language/text";
import { departments, type Department } from "../../domain/analyse/roadmapTasks";
import { quoted, type SheetDraft } from "../draft";
import { periodFormat } from "../matrixSection";
import { roadmapCells } from "./roadmapCells";
import { defineSheet } from "../defineSheet";
import type { FromTasks } from "../materials";
import type { PeriodText, Say } from "../../calendar/periodText";

/** What the departments are called. */
export const departmentNames: Readonly<Record<Department, Text>> = {
  sales: { en: "Sales", fr: "Commerce" },
  production: { en: "Production", fr: "Production" },
  purchasing: { en: "Purchasing", fr: "Achats" },
  logistics: { en: "Logistics", fr: "Logistique" },
  finance: { en: "Finance", fr: "Finance" },
};

const words = {
  title: { en: "Roadmap", fr: "Feuille de route" },
  question: { en: "What does each department have to do, and when?", fr: "Que doit faire chaque service, et quand ?" },
  note: { en: "From risks, market events and the plan.", fr: "D'après les risques, les événements de marché et le plan." },
  draft: { en: "● Draft: no decision is taken yet.", fr: "● Brouillon : aucune décision n'est encore prise." },
  waiting: { en: "● Draft: decisions still to take: ", fr: "● Brouillon : décisions restant à prendre : " },
  decided: { en: "▲ Every decision is taken.", fr: "▲ Toutes les décisions sont prises." },
  month: { month: { en: "Month", fr: "Mois" }, week: { en: "Week", fr: "Semaine" } },
  beside: {
    en: "This table is replaced when it is drafted again: keep your own notes to the right of it.",
    fr: "Ce tableau est remplacé quand la feuille est rédigée à nouveau : garder vos notes à sa droite.",
  },
} satisfies Record<string, Text | PeriodText>;

/** Points. Five departments and the month fit on one landscape page. */
const periodColumn = 60;
const departmentColumn = 158;
const lineHeight = 14;
/** Characters that a line of a department's cell holds at the size of its text. */
const lineLength = 30;

const headerRow = 4;

/** The roadmap: what each department does, period by period; a draft until the decisions it waits for are taken. */
export const roadmap = defineSheet({
  mark: "SopRoadmap",
  title: words.title,
  question: words.question,
  note: (_, say) => say(words.note),
  from: "tasks",
  reads: [],
  cells: roadmapCells,
  draw,
});

function draw(draft: SheetDraft, { bucket, entries, periods, hasDecisions }: FromTasks, say: Say): void {
  draft.headline(`=${hasDecisions ? openDecisions(say) : quoted(say(words.draft))}`, roadmapCells.headline);
  draft.look(draft.put(3, 0, say(words.beside)), "quiet");
  draft.widths([periodColumn, ...departments.map(() => departmentColumn)]);
  const header = draft.putRow(headerRow, 0, [say(words.month), ...departments.map((name) => say(departmentNames[name]))]);
  draft
    .look(header, "header")
    .freeze(headerRow + 1, 1)
    .printTitles(headerRow, 1);
  periods.forEach((period, index) => {
    const row = headerRow + 1 + index;
    draft.put(row, 0, period);
    const cells = departments.map((department) =>
      entries.filter((entry) => entry.department === department && entry.period === period).map(({ sentence }) => `• ${sentence}`),
    );
    draft.putRow(
      row,
      1,
      cells.map((lines) => lines.join("\n")),
    );
    draft.height(row, 1, cells.reduce((most, lines) => Math.max(most, linesTaken(lines)), 1) * lineHeight + 4);
  });
  if (periods.length === 0) return;
  const body = { row: headerRow + 1, column: 0, rows: periods.length, columns: departments.length + 1 };
  draft
    .look(body, "task")
    .format({ ...body, columns: 1 }, periodFormat(bucket, draft.language))
    .align({ ...body, columns: 1 }, "Left")
    .name(roadmapCells.tasks, { ...body, column: 1, columns: departments.length });
}

/** Lines that the tasks of a cell take once wrapped. */
const linesTaken = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + Math.ceil(line.length / lineLength), 0);

/** How many decisions wait, as the table says it now. */
function openDecisions(say: Say): string {
  const all = 'SUMPRODUCT(--(SopDecisions[Decision]<>""))';
  const open = '(SopDecisions[Decision]<>"")*(SopDecisions[Chosen]="")';
  return `LET(open,SUMPRODUCT(${open}),IF(${all}=0,${quoted(say(words.draft))},IF(open=0,${quoted(say(words.decided))},${quoted(say(words.waiting))}&open)))`;
}
