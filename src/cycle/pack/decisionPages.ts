/** The pages of a pack on decisions: the question, what is at stake, the options side by side, a line to write the choice. */
import { formatMoney, shareNumberFormat } from "../../language/format";
import { formatDate } from "../../calendar/format";
import { answersOf, isOpen } from "../../domain/decisions/decisionRules";
import { answerBefore, withdrawalWords } from "../../domain/decisions/withdrawal";
import type { DecisionRow } from "../../domain/decisions/sopDecisions";
import type { OptionRow } from "../../domain/decisions/sopOptions";
import { divergenceFinder } from "../../domain/meetings/subjects";
import { isSameName } from "../../language/sameName";
import type { PackPage, PackTable } from "../../sheets/pack/packMaterial";
import { agendaOf } from "../meetings/readMeetingRows";
import { packWords as words } from "./packWords";
import type { Page, PackReading } from "./packReading";

/** The decisions that stand on the agenda, in its order, each once. */
export const decisionsOf = ({ reading, meeting }: PackReading): DecisionRow[] => [
  ...new Set(
    agendaOf(reading, meeting.Meeting)
      .filter((point) => point.Kind === "decision")
      .flatMap((point) => reading.decisions.filter((row) => isSameName(row.Decision, point.Reference))),
  ),
];

/** Names by which the pages of decisions are found again, with their notes and charts: of letters and digits, and none like another. */
export function pageIds(decisions: readonly Pick<DecisionRow, "Decision">[]): string[] {
  const counted = new Map<string, number>();
  return decisions.map(({ Decision: name }) => {
    const id = `Decision${name.replace(/[^A-Za-z0-9]/g, "")}`;
    const before = counted.get(id.toLowerCase()) ?? 0;
    counted.set(id.toLowerCase(), before + 1);
    return id + "x".repeat(before);
  });
}

/** What options are judged by, in the order of the table of options. */
const judgedBy = [
  { column: "Service", words: words.service, format: shareNumberFormat },
  { column: "Units late", words: words.unitsLate, format: "#,##0;−#,##0;0" },
  { column: "Peak load", words: words.peakLoad, format: "0%" },
  { column: "Highest stock", words: words.highestStock, format: "#,##0;−#,##0;0" },
  { column: "Plan cost", words: words.planCost, format: "#,##0;−#,##0;0" },
  { column: "Contribution", words: words.contribution, format: "#,##0;−#,##0;0" },
  { column: "Cash", words: words.cash, format: "#,##0;−#,##0;0" },
] as const satisfies readonly { column: keyof OptionRow; words: unknown; format: string }[];

const costPlace = judgedBy.findIndex(({ column }) => column === "Plan cost");

/** Characters of an option that its column of the table has room for; the list above says it whole. */
const shortName = 24;

/** One page for each decision of the agenda. */
export function decisionPages(pack: PackReading): Page[] {
  const { say, reading, language } = pack;
  const decisions = decisionsOf(pack);
  if (decisions.length === 0) return [{ title: say(words.decisions), why: say(words.noDecision) }];
  const ids = pageIds(decisions);
  const divergenceOf = divergenceFinder(reading.sources, language);
  return decisions.map((row, place) => decisionPage(pack, row, { id: ids[place] ?? "", between: divergenceOf(row)?.value ?? null }));
}

/** @param between what lies between those who differ, where the decision is about that */
function decisionPage(pack: PackReading, row: DecisionRow, { id, between }: { id: string; between: number | null }): PackPage {
  const { reading, language, say } = pack;
  const risk = row.Risk === null ? undefined : reading.risks.find((found) => isSameName(found.Risk, row.Risk));
  const value = risk?.Value ?? between;
  const answers = answersOf(row);
  const figures = optionsOf(pack, row);
  const effect = row["Expected effect"];
  const rejected = figures.flatMap(({ option }) =>
    isOpen(row) || isSameName(option.Option, row.Chosen) || option["Rejected because"] === null
      ? []
      : [say(words.rejected, { name: option.Option, why: option["Rejected because"] })],
  );
  const table = figures.length === 0 ? null : optionsTable(pack, figures);
  return {
    id,
    title: say(words.decision, { name: row.Decision }),
    answer: row.Question,
    lines: [
      value === null ? say(words.stakeUnknown) : say(words.atStake, { money: formatMoney(value, reading.settings.currency, language) }),
      ...(effect === null ? [] : [say(words.expected, { effect })]),
      "",
      ...(answers.length === 0
        ? [say(words.noOptions)]
        : [say(words.options), ...answers.map((answer, place) => `${markOf(answer, row)} ${place + 1}. ${answer}`)]),
      ...(answers.length > 0 && table === null ? [say(words.notComputed)] : []),
      "",
      isOpen(row)
        ? say(words.line)
        : answerBefore(row) === null
          ? ""
          : say(words.chosen, {
              chosen: row.Chosen ?? "",
              by: row["Decided by"] ?? say(words.notSaid),
              day: row.Date === null ? say(words.notSaid) : formatDate(row.Date, language),
              why: row.Why ?? say(words.notSaid),
            }),
      ...withdrawalWords(row, language),
      ...rejected,
    ],
    tables: table === null ? [] : [table],
    ...(table !== null &&
      figures.length > 1 &&
      figures.every(({ option }) => (option["Plan cost"] ?? -1) >= 0) && {
        chart: {
          ...{ title: say(words.optionsChart), type: "columnClustered", table: 0, isBelow: true, numberFormat: "#,##0", minimum: 0 },
          series: { of: "columns", places: [costPlace] },
        },
      }),
  };
}

const markOf = (answer: string, row: DecisionRow): string => (isSameName(answer, row.Chosen) ? "●" : "○");

interface NumberedOption {
  /** Its number in the list of answers; 0 where it is none of them any more. */
  number: number;
  option: OptionRow;
}

/** The options of a decision that were computed, in the order of its answers. */
function optionsOf({ reading }: PackReading, row: DecisionRow): NumberedOption[] {
  const answers = answersOf(row);
  return reading.options
    .filter((option) => isSameName(option.Decision, row.Decision))
    .map((option) => ({ option, number: answers.findIndex((answer) => isSameName(answer, option.Option)) + 1 }))
    .filter(({ number }) => number > 0)
    .sort((a, b) => a.number - b.number);
}

function optionsTable({ say }: PackReading, options: readonly NumberedOption[]): PackTable {
  const named = ({ number, option }: NumberedOption): string => {
    const name = `${number}. ${option.Option}`;
    return name.length > shortName ? `${name.slice(0, shortName - 1).trimEnd()}…` : name;
  };
  return {
    heading: say(words.sideBySide),
    columns: [say(words.option), ...judgedBy.map((judged) => say(judged.words))],
    rows: options.map((numbered) => ({
      name: named(numbered),
      figures: judgedBy.map(({ column }) => numbered.option[column] ?? "–"),
      format: judgedBy.map(({ format }) => format),
    })),
  };
}
