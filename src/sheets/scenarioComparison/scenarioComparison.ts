/** The sheet "Scenario comparison": up to four scenarios beside the plan in force. Names are chosen in cells; formulas find their figures. */
import { currencyText, leastWhole, shareNumberFormat } from "../../language/format";
import type { Say } from "../../calendar/periodText";
import { compared, partMeasures, type PartMeasure } from "../../domain/scenarios/scenarioTotals";
import { measureWords, sopScenarioFigures, type ScenarioMeasure } from "../../domain/scenarios/sopScenarioFigures";
import { sopScenarios } from "../../domain/scenarios/sopScenarios";
import { bothWords, wordFormula } from "../../domain/tables/wordFormula";
import { areaRef, cellRef, relativeRef, type Area } from "../../language/references";
import { inLanguage } from "../../language/text";
import { defineSheet, type SopName } from "../defineSheet";
import { type Criterion, exactly, where } from "../criteria";
import { formula, quoted, sentenceFormula, type SheetDraft } from "../draft";
import type { FromScenarios } from "../materials";
import { periodFormat } from "../matrixSection";
import { productionCells } from "../productionPlan/productionCells";
import { scenarioWords as words } from "./scenarioWords";

/** Scenarios side by side. */
const sides = 4;
const columns = { measure: 0, better: 1, plan: 2, first: 3, difference: 3 + sides } as const;
const rows = { moved: 3, head: 4, about: 5, totals: 10 } as const;
const parts = rows.totals + compared.length + 2;

const cells = {
  headline: "SopScenarioHeadline",
  names: { first: "SopScenario1", second: "SopScenario2", third: "SopScenario3", fourth: "SopScenario4" },
  wanted: "SopScenarioWanted",
  measure: "SopScenarioMeasure",
  totals: "SopScenarioTotals",
  plan: "SopScenarioPlan",
} as const;
const nameCells: readonly SopName[] = Object.values(cells.names);

/** The comparison of scenarios with the plan in force. */
export const scenarioComparison = defineSheet({
  mark: "SopScenarioComparison",
  title: words.title,
  question: words.question,
  note: ({ day }, say) => say(words.note).replace("{day}", () => day),
  from: "scenarios",
  reads: [sopScenarios, sopScenarioFigures],
  cells,
  draw,
});

interface Drawing {
  draft: SheetDraft;
  material: FromScenarios;
  say: Say;
}

function draw(draft: SheetDraft, material: FromScenarios, say: Say): void {
  const drawing: Drawing = { draft, material, say };
  draft.widths([250, 46, 112, ...Array.from({ length: 2 * sides }, () => 92)]).freeze(rows.about, 1);
  putHead(drawing);
  putTotals(drawing);
  const end = putParts(drawing);
  draft.printFirst(end, columns.difference + sides);
}

/** Where the figures of the plan begin, below both tables and beside both charts. */
const tall = 16;
const belowOf = ({ periods, families }: FromScenarios): number =>
  Math.max(parts + periods.length + families.length + 8, parts + 2 + 2 * tall + 3);
/** The names to choose from, beside them. */
const listOf = (material: FromScenarios): Area => ({
  ...{ row: belowOf(material) + 2, column: columns.difference + 2, rows: Math.max(1, material.names.length), columns: 1 },
});

/** Cell of the name of a scenario, as formulas read it. */
const nameAt = (side: number): string => `$${relativeRef(rows.head, columns.first + side).replace(/\d+$/, "")}$${rows.head + 1}`;

/** A cell that says what SopScenarios says of a scenario, in the language of the sheet. */
const saidOf = (side: number, column: string, otherwise = '""'): string =>
  `IF(${nameAt(side)}="","",XLOOKUP(${nameAt(side)},SopScenarios[Scenario],SopScenarios[${column}],${otherwise}))`;

function putHead({ draft, material, say }: Drawing): void {
  const { language } = draft;
  const head = [say(words.measure), say(words.better), say(words.plan)];
  draft.look(draft.putRow(rows.head, 0, head), "header");
  const names = material.names.slice(0, sides);
  for (let side = 0; side < sides; side += 1) {
    draft.input(rows.head, columns.first + side, nameCells[side] ?? "SopScenario1", names[side] ?? "", {
      format: "@",
      // A list of cells, since names hold commas.
      items: listOf(material),
      title: say(words.scenario),
      help: say(words.scenarioHelp),
    });
    draft.look(
      draft.put(rows.head, columns.difference + side, formula(`=IF(${nameAt(side)}="","",${quoted(say(words.difference))})`)),
      "header",
    );
    const choice = (column: "Template" | "Answer" | "Status"): string =>
      wordFormula(saidOf(side, column), { table: sopScenarios, column }, language);
    const at = `IF(${saidOf(side, "Base")}="","",IF(${saidOf(side, "Base")}=${quoted(material.base)},${quoted(say(words.sameP))},${quoted(`▼ ${say(words.earlier)}`)}))`;
    [choice("Template"), choice("Answer"), choice("Status"), saidOf(side, "Date"), at].forEach((text, line) =>
      draft.put(rows.about + line, columns.first + side, formula(`=${text}`)),
    );
  }
  draft.putColumn(
    rows.about,
    0,
    [words.event, words.answer, words.status, words.computed, words.base].map((text) => say(text)),
  );
  const about: Area = { row: rows.about, column: columns.first, rows: 5, columns: sides };
  draft
    .format({ ...about, row: rows.about + 3, rows: 1 }, "yyyy-mm-dd")
    .wrap({ ...about, row: rows.head, rows: 6 })
    .align(about, "Right");
  draft.signs({ ...about, row: rows.about + 4, rows: 1 }, { "▼": "watch" });
  draft.align({ row: rows.head, column: columns.plan, rows: 1, columns: 1 }, "Right");
}

/** The figure of a scenario; nothing where it has no such row. @param words of the measure, in both languages */
function figureOf(side: number, said: string, subject: Criterion, period: string): string {
  const conditions = [
    where("SopScenarioFigures[Scenario]", exactly(nameAt(side), null)),
    `SopScenarioFigures[Measure],${said}`,
    where("SopScenarioFigures[Subject]", subject),
    `SopScenarioFigures[Period],${period}`,
  ].join(",");
  return `IF(${nameAt(side)}="","",IF(SUM(COUNTIFS(${conditions}))=0,"–",SUM(SUMIFS(SopScenarioFigures[Value],${conditions}))))`;
}

/** The words of a measure as a formula looks for them: rows of both languages may stand in the table. */
const wordsOf = (measure: ScenarioMeasure): string => {
  const said = bothWords(sopScenarioFigures, "Measure", measure).map(quoted);
  return said.length === 1 ? said.join("") : `{${said.join(",")}}`;
};

const formats: Partial<Record<ScenarioMeasure, string>> = { service: "0.0%", "peak load": "0%" };

/** A difference that nobody sees is none; between all that is wanted and a little less it is seen. */
function differenceOf(measure: ScenarioMeasure, own: string, plan: string): string {
  const rounded = `ROUND(${own}-${plan},${measure === "service" ? 3 : measure === "peak load" ? 2 : 0})`;
  return measure === "service" ? `IF((${own}<${leastWhole})=(${plan}<${leastWhole}),${rounded},${own}-${plan})` : rounded;
}

/** Whether the first scenario serves worse than the plan, in a conditional format that goes on to the right. */
function servesWorse(): string {
  const [service, late] = (["service", "units late"] as const).map((measure) => relativeRef(lineOf(measure), columns.difference));
  return `OR(AND(ISNUMBER(${service}),${service}<0),AND(ISNUMBER(${late}),${late}>0))`;
}

/** A measure with what it is counted in. */
const nameOf = (measure: (typeof compared)[number]["measure"], { bucket }: FromScenarios, say: Say): string =>
  say(measure === "below minimum" ? words.belowMinimum[bucket] : words.totals[measure]);

function putTotals({ draft, material, say }: Drawing): void {
  compared.forEach(({ measure, better, ...others }, line) => {
    const row = rows.totals + line;
    const sign = better === 0 ? "" : say(better > 0 ? words.more : words.less);
    draft.putRow(row, 0, [nameOf(measure, material, say), sign, material.plan.totals[measure] ?? "–"]);
    for (let side = 0; side < sides; side += 1) {
      const [own, plan] = [relativeRef(row, columns.first + side), `$C${row + 1}`];
      draft.put(row, columns.first + side, formula(`=${figureOf(side, wordsOf(measure), '""', '""')}`));
      draft.put(row, columns.difference + side, formula(`=IF(ISNUMBER(${own})*ISNUMBER(${plan}),${differenceOf(measure, own, plan)},"")`));
    }
    const figures: Area = { row, column: columns.plan, rows: 1, columns: 1 + sides };
    const differences: Area = { row, column: columns.difference, rows: 1, columns: sides };
    const format = formats[measure] ?? "#,##0";
    const shown = measure === "service" ? shareNumberFormat : format;
    const first = relativeRef(row, columns.difference);
    draft
      .format(figures, shown)
      .format(differences, `+${format};−${format};"="`)
      .align({ ...figures, columns: 1 + 2 * sides }, "Right");
    if (better === 0) return;
    const gain = `ISNUMBER(${first}),${first}*${better}>0${"toServe" in others ? `,NOT(${servesWorse()})` : ""}`;
    draft
      .rule(differences, { kind: "formula", formula: `=AND(${gain})`, meaning: "good", ink: true })
      .rule(differences, { kind: "formula", formula: `=AND(ISNUMBER(${first}),${first}*${better}<0)`, meaning: "act", ink: true });
  });
  draft.name(cells.totals, { row: rows.totals, column: columns.first, rows: compared.length, columns: sides });
  draft.name(cells.plan, { row: rows.totals, column: columns.plan, rows: compared.length, columns: 1 });
  putAnswer({ draft, material, say });
  draft.look(
    draft.put(
      rows.totals + compared.length,
      0,
      say(words.money).replace("{currency}", () => say(currencyText(material.currency))),
    ),
    "quiet",
  );
}

const lineOf = (measure: (typeof compared)[number]["measure"]): number =>
  rows.totals + compared.findIndex((one) => one.measure === measure);

/** Which way is best: the highest contribution among those that serve well enough, else the one that serves best. */
function putAnswer({ draft, material, say }: Drawing): void {
  draft.look(draft.put(rows.moved, columns.difference, say(words.wanted)), "quiet");
  draft.input(rows.moved, columns.difference + 1, cells.wanted, 0.95, {
    ...{ format: "0%", title: say(words.wanted), help: say(words.wantedHelp) },
  });
  const across = (row: number): string => areaRef({ row, column: columns.plan, rows: 1, columns: 1 + sides });
  const [service, contribution, names] = [across(lineOf("service")), across(lineOf("contribution")), across(rows.head)];
  const known = (area: string): string => `IF(ISNUMBER(${area}),${area},-1E+300)`;
  const wanted = `ROUND(100*${cells.wanted},1)`;
  const found = (text: typeof words.best | typeof words.noneReaches, values: string): string =>
    sentenceFormula(say(text), { wanted, name: `INDEX(${names},XMATCH(MAX(${values}),${values}))` });
  const well = `(${known(service)}>=${cells.wanted}-1E-9)`;
  const earned = `IF(${well},${known(contribution)},-1E+300)`;
  if (material.names.length === 0) draft.headlineText(say(words.none));
  const none = `IF(COUNT(${service})=0,${quoted(say(words.noService))},${found(words.noneReaches, known(service))})`;
  // Those that serve well enough are not fewer for want of a price.
  const unknown = sentenceFormula(say(words.noContribution), { wanted, names: `TEXTJOIN(", ",TRUE,IF(${well},${names},""))` });
  const text = `=IF(SUM(${well}*1)=0,${none},IF(SUM(${well}*ISNUMBER(${contribution}))=0,${unknown},${found(words.best, earned)}))`;
  if (material.names.length === 0) draft.name(cells.headline, { row: 2, column: 0, rows: 1, columns: 1 });
  else draft.headline(text, cells.headline);
  const [planService, planLate] = [cellRef(lineOf("service"), columns.plan), cellRef(lineOf("units late"), columns.plan)];
  // A plan whose service nobody can tell any more, as with no demand left, has moved, too.
  const serves = `IF(ISTEXT(${productionCells.service}),FALSE,ABS(${productionCells.service}-${planService})<1E-6)`;
  const same = `IF(ISNUMBER(${planService}),${serves},TRUE)*IF(ISNUMBER(${planLate}),ABS(SUM(${productionCells.late})-${planLate})<0.001,TRUE)`;
  const moved = draft.put(rows.moved, 0, formula(`=IF(IFERROR(${same},1)=1,"",${quoted(say(words.moved))})`));
  draft.signs(moved, { "▼": "watch" });
}

/** One measure by period and by family, with a chart each; the figures of the plan in force stand below. */
function putParts({ draft, material, say }: Drawing): number {
  const { periods, families, plan, bucket } = material;
  const { language } = draft;
  const named = (measure: PartMeasure): string => inLanguage(measureWords[measure], language);
  draft.put(parts, 0, say(words.shown));
  draft.input(parts, columns.plan, cells.measure, named("stock value"), {
    ...{ format: "@", items: partMeasures.map(named), title: say(words.shown), help: say(words.shownHelp), columns: 2 },
  });
  const chosen = cellRef(parts, columns.plan);
  const said = `SWITCH(${chosen},${partMeasures.map((measure) => `${quoted(named(measure))},${quoted(bothWords(sopScenarioFigures, "Measure", measure)[0] ?? "")}`).join()},${chosen})`;
  const other = `SWITCH(${chosen},${partMeasures.map((measure) => `${quoted(named(measure))},${quoted(bothWords(sopScenarioFigures, "Measure", measure)[1] ?? "")}`).join()},"")`;
  const first = parts + 2;
  const second = first + periods.length + 3;
  const below = belowOf(material);
  const tables = [
    { row: first, title: say(words.byPeriod), head: say(words.period), names: periods, values: plan.parts.byPeriod, isPeriod: true },
    { row: second, title: say(words.byFamily), head: say(words.family), names: families, values: plan.parts.byFamily, isPeriod: false },
  ];
  tables.forEach(({ row, title, head, names, values, isPeriod }, table) => {
    const hidden = below + 2 + (isPeriod ? 0 : periods.length + 1);
    draft.look(draft.put(row - 1, 0, title), "section");
    const header = draft.putRow(row, 0, [head, null, say(words.plan)]);
    for (let side = 0; side < sides; side += 1) draft.put(row, columns.first + side, formula(`=${nameAt(side)}&""`));
    // Names of scenarios are longer than their figures.
    draft.look({ ...header, columns: columns.first + sides }, "header").wrap({ ...header, columns: columns.first + sides });
    names.forEach((name, line) => {
      const at = row + 1 + line;
      draft.put(at, 0, name);
      const own = areaRef({ row: hidden + line, column: columns.plan, rows: 1, columns: partMeasures.length });
      const titles = areaRef({ row: below + 1, column: columns.plan, rows: 1, columns: partMeasures.length });
      draft.put(at, columns.plan, formula(`=LET(figure,INDEX(${own},XMATCH(${chosen},${titles})),IF(ISNUMBER(figure),figure,"–"))`));
      const key = `$A${at + 1}`;
      for (let side = 0; side < sides; side += 1) {
        const subject = isPeriod ? '""' : exactly(key, null);
        const one = (word: string): string => figureOf(side, word, subject, isPeriod ? key : '""');
        draft.put(
          at,
          columns.first + side,
          formula(`=LET(found,${one(said)},IF(ISNUMBER(found),found,IF(${other}="",found,${one(other)})))`),
        );
      }
      draft.put(hidden + line, 0, name);
      partMeasures.forEach((measure, place) => draft.put(hidden + line, columns.plan + place, values[measure]?.[line] ?? "–"));
    });
    const body: Area = { row: row + 1, column: 0, rows: Math.max(1, names.length), columns: columns.first + sides };
    const figures: Area = { ...body, column: columns.plan, columns: 1 + sides };
    draft.format(figures, "#,##0").align(figures, "Right");
    const hiddenNames: Area = { ...body, row: hidden, columns: 1 };
    const hiddenFigures: Area = { ...hiddenNames, column: columns.plan, columns: partMeasures.length };
    draft
      .format(hiddenFigures, "#,##0")
      .align(hiddenFigures, "Right")
      .look({ ...hiddenFigures, column: 0, columns: 8 }, "quiet");
    if (isPeriod)
      for (const area of [{ ...body, columns: 1 }, hiddenNames]) draft.format(area, periodFormat(bucket, language)).align(area, "Left");
    draft.chart({
      id: isPeriod ? "SopScenarioPeriods" : "SopScenarioFamilies",
      ...{ type: isPeriod ? "line" : "barClustered", title, categories: { ...body, columns: 1 }, numberFormat: "#,##0" },
      series: [
        { name: say(words.plan), values: { ...body, column: columns.plan, columns: 1 } },
        ...material.names.slice(0, sides).map((name, side) => ({ name, values: { ...body, column: columns.first + side, columns: 1 } })),
      ],
      place: { row: first + table * (tall + 1), column: columns.difference, rows: tall, columns: sides },
    });
  });
  draft.look(draft.put(below, 0, say(words.planFigures)), "section");
  draft.putRow(below + 1, columns.plan, partMeasures.map(named));
  const list = listOf(material);
  draft.putColumn(list.row, list.column, material.names.length === 0 ? [""] : [...material.names]);
  draft.look(list, "quiet");
  return below;
}
