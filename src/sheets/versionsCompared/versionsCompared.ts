/** Two frozen versions beside each other: what moved by family, by period, and what was decided in between. */
import type { Say } from "../../calendar/periodText";
import { areaRef, cellRef, relativeRef, type Area } from "../../language/references";
import { defineSheet } from "../defineSheet";
import { formula, quoted, sentenceFormula, type SheetDraft } from "../draft";
import type { FromVersions } from "../materials";
import { periodFormat } from "../matrixSection";
import { periodInWords } from "../periodInWords";
import { columnOf, rowOf } from "../sections";
import { versionsCells as cells } from "./versionsCells";
import {
  changed,
  changesBy,
  decisionsBetween,
  familyFigures,
  firstCommon,
  frozenBy,
  lastCommon,
  lastOfOneKind,
  nextCommon,
  placeOfVersion,
  unknown,
  type Compared,
  type FrozenColumn,
} from "./versionsFormulas";
import { versionsWords as words } from "./versionsWords";

/** What is compared by family, three columns each: both versions and the change. */
const measures = [
  ["Demand", words.demand],
  ["Production", words.production],
  ["Stock", words.stock],
  ["Revenue", words.revenue],
] as const satisfies readonly (readonly [FrozenColumn, (typeof words)[keyof typeof words]])[];

const choiceRow = 3;
const spanRow = 5;
const chartRow = 7;
const chartRows = 14;
const familyRow = chartRow + chartRows + 2;
/** Rows that the decisions are given room for in print. */
const decisionRows = 30;
const units = "#,##0;−#,##0;0";
const signed = "+#,##0;−#,##0;0";

/** The comparison: two versions to choose, and everything else follows in formulas. */
export const versionsCompared = defineSheet({
  mark: "SopVersionsCompared",
  title: words.title,
  question: words.question,
  from: "versions",
  reads: [],
  cells,
  draw,
});

interface Drawing {
  draft: SheetDraft;
  material: FromVersions;
  say: Say;
  /** Cells with the first and the last common period. */
  span: { first: string; last: string };
  compared: readonly [Compared, Compared];
}

function draw(draft: SheetDraft, material: FromVersions, say: Say): void {
  const columns = measures.length * 3 > material.periods ? measures.length * 3 : material.periods;
  const beside = columns + 2;
  const span = { first: cellRef(choiceRow, beside + 3), last: cellRef(choiceRow + 1, beside + 3) };
  const [before, after] = [cells.from, cells.to].map((name, index): Compared => {
    const row = choiceRow + index;
    return { name, first: cellRef(row, beside + 1), last: cellRef(row, beside + 2) };
  }) as [Compared, Compared];
  const drawing: Drawing = { draft, material, say, span, compared: [before, after] };
  draft.widths([150, 92, ...Array.from({ length: beside + 3 }, () => 76)]);
  putChoices(drawing, beside);
  const table = putFamilies(drawing);
  const changes = putChanges(drawing, familyRow + 3 + material.families.length + 3);
  const below = changes.row + changes.rows + 2;
  putDecisions(drawing, below);
  // The list to choose from stands beside what is printed.
  draft.printFirst(below + decisionRows, columns + 1);
  putHeadline(drawing, table);
}

/** The two versions, who froze them, and the periods that are compared. */
function putChoices({ draft, material, say, span }: Drawing, listColumn: number): void {
  const { versions, bucket, isMixed } = material;
  const list = { row: choiceRow, column: listColumn, rows: versions.length, columns: 1 };
  draft.look(draft.putColumn(list.row, list.column, versions), "quiet");
  const latest = versions.length - 1;
  const chosen = [
    [cells.from, words.from, versions[Math.max(0, latest - 1)]],
    [cells.to, words.to, versions[latest]],
  ] as const;
  chosen.forEach(([name, label, version], index) => {
    const row = choiceRow + index;
    draft.put(row, 0, say(label));
    draft.input(row, 1, name, version ?? "", { format: "@", items: list, title: say(words.choose), help: say(words.chooseHelp) });
    const place = placeOfVersion(name);
    draft.look(draft.putRow(row, listColumn + 1, [formula(place.first), formula(place.last)]), "quiet");
    draft.look(draft.put(row, 2, formula(`=${sentenceFormula(say(words.frozen), { by: frozenBy(name) })}`)), "quiet");
  });
  const between = { first: periodInWords(span.first, say, bucket), last: periodInWords(span.last, say, bucket) };
  const sentence = `IF(${span.last}<${span.first},"",${sentenceFormula(say(words.span), between)})`;
  draft.look(draft.put(spanRow, 0, formula(`=${sentence}`)), "quiet");
  const ends = { row: choiceRow, column: listColumn + 3, rows: 2, columns: 1 };
  draft.putColumn(ends.row, ends.column, [formula(firstCommon), formula(isMixed === true ? lastOfOneKind : lastCommon)]);
  draft.look(ends, "quiet").format(ends, periodFormat(bucket, draft.language));
}

/** Families by what is compared. Gives the rows of figures, that of all families last. */
function putFamilies({ draft, material: { families }, say, span, compared }: Drawing): Area {
  draft.look(draft.put(familyRow, 0, say(words.byFamily)), "section");
  const head = familyRow + 1;
  const heads = measures.flatMap(([, title]) => [say(title), "", ""]);
  const names = measures.flatMap(() => [formula(`=${cells.from}`), formula(`=${cells.to}`), say(words.change)]);
  const header = { row: head, column: 0, rows: 2, columns: heads.length + 1 };
  draft.putRow(head, 0, ["", ...heads]);
  draft.putRow(head + 1, 0, [say(words.family), ...names]);
  draft.look(header, "header").align({ ...header, column: 1, columns: heads.length }, "Right");
  const body = { row: head + 2, column: 1, rows: families.length, columns: heads.length };
  draft.look(draft.putColumn(body.row, 0, families), "names");
  draft.put(body.row + body.rows, 0, say(words.total));
  const listed = { area: { ...body, column: 0, columns: 1 }, names: families };
  measures.forEach(([column], index) => {
    const [before, after, change] = [0, 1, 2].map((place) => columnOf(body, index * 3 + place)) as [Area, Area, Area];
    draft.put(body.row, before.column, formula(familyFigures(column, compared[0], listed, span)));
    draft.put(body.row, after.column, formula(familyFigures(column, compared[1], listed, span)));
    draft.put(body.row, change.column, formula(`=${changed(areaRef(before), areaRef(after))}`));
    for (const area of [before, after, change]) {
      const [all, total] = [areaRef(area), body.row + body.rows];
      draft.put(total, area.column, formula(`=IF(COUNTIF(${all},"${unknown}")>0,"${unknown}",SUM(${all}))`));
      const whole = { ...area, rows: area.rows + 1 };
      draft.format(whole, area === change ? signed : units).align(whole, "Right");
    }
  });
  const table = { ...body, rows: body.rows + 1 };
  draft.look({ ...table, row: body.row + body.rows, column: 0, rows: 1, columns: table.columns + 1 }, "cardEnd");
  draft.name(cells.families, table);
  return table;
}

/** The change by period, of all families for the chart and of each one; coloured by its size. */
function putChanges({ draft, material: { families, periods, bucket }, say, span, compared }: Drawing, row: number): Area {
  draft.look(draft.put(row, 0, say(words.changes)), "section");
  draft.look(draft.put(row, 4, say(words.strongest)), "quiet");
  const header = { row: row + 1, column: 1, rows: 1, columns: periods };
  const following = Array.from({ length: periods }, (_, index) =>
    formula(index === 0 ? `=IF(${span.last}<${span.first},"",${span.first})` : nextCommon(cellRef(header.row, index), span.last)),
  );
  draft.putRow(header.row, 0, [say(words.family), ...following]);
  draft.look({ ...header, column: 0, columns: periods + 1 }, "header");
  draft.format(header, periodFormat(bucket, draft.language)).align(header, "Right").name(cells.periods, header);
  const totals = { row: header.row + 1, column: 1, rows: 2, columns: periods };
  const titles = [words.demand, words.production];
  draft.look(
    draft.putColumn(
      totals.row,
      0,
      titles.map((title) => `${say(words.inAll)}: ${say(title)}`),
    ),
    "names",
  );
  (["Demand", "Production"] as const).forEach((column, index) =>
    draft.put(totals.row + index, 1, formula(changesBy(column, header, { compared }))),
  );
  const body = { row: totals.row + 2, column: 1, rows: families.length, columns: periods };
  draft.look(draft.putColumn(body.row, 0, families), "names");
  draft.put(
    body.row,
    1,
    formula(changesBy("Production", header, { compared, families: { area: { ...body, column: 0, columns: 1 }, names: families } })),
  );
  for (const area of [totals, body]) draft.format(area, signed).align(area, "Right");
  const [first, all] = [relativeRef(body.row, body.column), areaRef(body)];
  const reaches = (share: number): string =>
    `=AND(ISNUMBER(${first}),ABS(N(${first}))>0,ABS(N(${first}))>=${share}*MAX(MAX(${all}),-MIN(${all})))`;
  draft.rule(body, { kind: "formula", formula: reaches(0.5), meaning: "act" });
  draft.rule(body, { kind: "formula", formula: reaches(0.2), meaning: "watch" });
  draft.name(cells.totals, totals).name(cells.changes, body);
  draft.chart({
    id: "SopVersionsChart",
    type: "columnClustered",
    title: say(words.chart),
    categories: header,
    series: titles.map((title, index) => ({ name: say(title), values: rowOf(totals, index) })),
    place: { row: chartRow, column: 0, rows: chartRows, columns: 9 },
    numberFormat: signed,
  });
  return body;
}

/** What was decided after the earlier freeze, up to the later one. */
function putDecisions({ draft, material: { hasDecisions, saysWithdrawn = false }, say }: Drawing, row: number): void {
  if (!hasDecisions) return;
  draft.look(draft.put(row, 0, say(words.decisions)), "section");
  const header = [say(words.decision), say(words.date), say(words.chosen), "", "", say(words.asked), "", "", ""];
  draft.look(draft.putRow(row + 1, 0, header), "header");
  const columns = [
    ["Decision", 0, quoted(say(words.none))],
    ["Date", 1, '""'],
    ["Chosen", 2, '""'],
    ["Question", 5, '""'],
  ] as const;
  for (const [column, place, none] of columns) draft.put(row + 2, place, formula(decisionsBetween(column, none, saysWithdrawn)));
  const dates = { row: row + 2, column: 1, rows: decisionRows - 2, columns: 1 };
  draft.format(dates, draft.language === "fr" ? "dd/mm/yyyy" : "d mmm yyyy").align(dates, "Left");
}

/** What moved over all families. */
function putHeadline({ draft, say, span }: Drawing, table: Area): void {
  const total = rowOf(table, table.rows - 1);
  const change = (index: number): string => {
    const value = cellRef(total.row, total.column + index * 3 + 2);
    const number = `SUBSTITUTE(ROUND(${value},0),"-","−")`;
    return `IF(ISNUMBER(${value}),IF(${value}>0,"+","")&${number},${quoted(say(words.unknown))})`;
  };
  const sentence = sentenceFormula(say(words.headline), {
    ...{ from: cells.from, to: cells.to },
    ...{ demand: change(0), production: change(1), revenue: change(3) },
  });
  const same = `IF(ROWS(SopVersions[Version])<2,${quoted(say(words.one))},${quoted(say(words.same))})`;
  draft.headline(
    `=IF(${cells.from}=${cells.to},${same},IF(${span.last}<${span.first},${quoted(say(words.nothing))},${sentence}))`,
    cells.headline,
  );
}
