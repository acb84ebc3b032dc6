/** Roadmap: what each department does, month by month; a draft until the decisions it waits for are taken. */
import type { Language, Text } from "../../language/text";
import { type PeriodText, sayIn, type Say } from "../../calendar/periodText";
import { departments, type Department } from "../../domain/analyse/roadmapTasks";
import type { Bucket } from "../../calendar/periods";
import type { Blueprint } from "../blueprint";
import { quoted, SheetDraft } from "../draft";
import { periodFormat } from "../matrixSection";

export const roadmapMark = "SopRoadmap";

export const departmentNames: Readonly<Record<Department, Text>> = {
  sales: { en: "Sales", fr: "Commerce" },
  production: { en: "Production", fr: "Production" },
  purchasing: { en: "Purchasing", fr: "Achats" },
  logistics: { en: "Logistics", fr: "Logistique" },
  finance: { en: "Finance", fr: "Finance" },
};

const words = {
  title: { en: "Roadmap", fr: "Feuille de route" },
  answer: {
    en: "What does each department have to do, and when? From risks, market events and the plan.",
    fr: "Que doit faire chaque service, et quand ? D'après les risques, les événements de marché et le plan.",
  },
  draft: { en: "● Draft: no decision is taken yet.", fr: "● Brouillon : aucune décision n'est encore prise." },
  waiting: { en: "● Draft: decisions still to take: ", fr: "● Brouillon : décisions restant à prendre : " },
  decided: { en: "▲ Every decision is taken.", fr: "▲ Toutes les décisions sont prises." },
  month: { month: { en: "Month", fr: "Mois" }, week: { en: "Week", fr: "Semaine" } },
  beside: {
    en: "This table is replaced when it is drafted again: keep your own notes to the right of it.",
    fr: "Ce tableau est remplacé quand la feuille est rédigée à nouveau : garder vos notes à sa droite.",
  },
} satisfies Record<string, Text | PeriodText>;

/** A task in words, and where it stands. */
export interface RoadmapEntry {
  department: Department;
  /** First day of the month. */
  period: number;
  sentence: string;
}

/** Points. Five departments and the month fit on one landscape page. */
const monthColumn = 60;
const departmentColumn = 158;
const lineHeight = 14;
/** Characters that a line of a department's cell holds at the size of its text. */
const lineLength = 30;

const headerRow = 4;

/**
 * @param months first days, in order; a month without a task keeps its row, so that nothing looks forgotten
 * @param hasDecisions true when the workbook has SopDecisions: then the sheet itself counts what is still open
 */
export function roadmap(
  entries: readonly RoadmapEntry[],
  months: readonly number[],
  { hasDecisions, bucket = "month" }: { hasDecisions: boolean; bucket?: Bucket },
  language: Language,
): Blueprint {
  const say = sayIn(language, { bucket });
  const draft = new SheetDraft(roadmapMark, say(words.title), language);
  draft.heading(say(words.title), say(words.answer));
  draft.headline(`=${hasDecisions ? openDecisions(say) : quoted(say(words.draft))}`, "SopRoadmapHeadline");
  draft.look(draft.put(3, 0, say(words.beside)), "quiet");
  draft.widths([monthColumn, ...departments.map(() => departmentColumn)]);
  const header = draft.putRow(headerRow, 0, [say(words.month), ...departments.map((name) => say(departmentNames[name]))]);
  draft
    .look(header, "header")
    .freeze(headerRow + 1, 1)
    .printTitles(headerRow, 1);
  months.forEach((period, index) => {
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
    draft.height(row, 1, Math.max(1, ...cells.map(linesTaken)) * lineHeight + 4);
  });
  if (months.length === 0) return draft.build();
  const body = { row: headerRow + 1, column: 0, rows: months.length, columns: departments.length + 1 };
  draft
    .look(body, "task")
    .format({ ...body, columns: 1 }, periodFormat(bucket, language))
    .align({ ...body, columns: 1 }, "Left")
    .name("SopRoadmapTasks", { ...body, column: 1, columns: departments.length });
  return draft.build();
}

/** Lines that the tasks of a cell take once wrapped. */
const linesTaken = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + Math.ceil(line.length / lineLength), 0);

/** How many decisions wait, as the table says it now. */
function openDecisions(say: Say): string {
  const all = 'SUMPRODUCT(--(SopDecisions[Decision]<>""))';
  const open = '(SopDecisions[Decision]<>"")*(SopDecisions[Chosen]="")';
  return `LET(open,SUMPRODUCT(${open}),IF(${all}=0,${quoted(say(words.draft))},IF(open=0,${quoted(say(words.decided))},${quoted(say(words.waiting))}&open)))`;
}
