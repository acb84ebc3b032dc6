/** The second block: the error of each step, what it adds over the one before, and what to do about it. */
import { statisticalSource } from "../../domain/analyse/forecastSources";
import { calendarOf } from "../../calendar/periods";
import { advicePeriods, adviceBeyond, areRunning } from "../../domain/evaluate/stair";
import { areaRef, cellRef, relativeRef } from "../../language/references";
import { counted, withTenth, type Speaker } from "../dashboard/sentences";
import { formula, quoted } from "../draft";
import { periodFormat } from "../matrixSection";
import { columnOf, headerHeights, putTableHead, type Section } from "../sections";
import { evaluationCells as cells } from "./evaluationCells";
import { stepName } from "./evaluationFigures";
import { columnAt, judgedAgainst, lineOf, type EvaluationDrawing } from "./evaluationPlaces";
import { evaluationWords as words } from "./evaluationWords";

const points = "+0.0;−0.0;0.0";

export function putStairBlock(drawing: EvaluationDrawing): void {
  const { draft, say, at, steps, material } = drawing;
  const { row, body } = at.stair;
  const headings = [words.step, words.error, words.against, words.value].map(say);
  putTableHead(draft, row, {
    title: say(words.stair),
    headings: [...headings, "", "", "", say(words.advice)],
    height: headerHeights.twoLines,
  });
  const shown = lastPlaces(material.periods.length);
  shown.forEach((place, index) => {
    const cell = draft.put(row + 1, 4 + index, formula(`=${cellRef(at.periods.body.row, at.periods.body.column + place)}`));
    draft.format(cell, periodFormat(material.bucket, draft.language)).align(cell, "Right");
  });
  const demand = areaRef(at.demand.body);
  steps.forEach(({ step }, index) => {
    const section = at.steps[index];
    if (section === undefined) return;
    const line = body.row + index;
    const base = judgedAgainst(steps, index);
    const against = base === undefined ? undefined : at.steps[base];
    const added = (from: string, to: string, actual: string): string => `=IFERROR(100*SOP.FVA(${from},${to},${actual}),"–")`;
    const figure = areaRef(section.body);
    draft.putRow(line, 0, [
      stepName(drawing, step),
      formula(`=IFERROR(SOP.FORECASTERROR(${figure},${demand},"WAPE","ALL"),"–")`),
      base === undefined ? "–" : stepName(drawing, steps[base]?.step ?? ""),
      against === undefined ? "–" : formula(added(areaRef(against.body), figure, demand)),
      ...shown.map((place) =>
        against === undefined ? "–" : formula(added(columnAt(against, place), columnAt(section, place), columnAt(at.demand, place))),
      ),
    ]);
    if (!areRunning(material.periods, calendarOf(material.bucket))) return;
    const untold = `SUM(ISNUMBER(${lastOf(section, shown)})*(1-ISNUMBER(${lastOf(at.demand, shown)})))>0`;
    draft.put(line, 7, formula(adviceFormula(line, { say, language: draft.language }, { isChange: step !== statisticalSource, untold })));
  });
  draft
    .format(columnOf(body, 1), "0.0%")
    .format(columnOf(body, 3, 4), points)
    .align(columnOf(body, 1, 6), "Right")
    .signs(columnOf(body, 7), { "▼": "act", "▲": "good" })
    .name(cells.stair, body);
  draft.look(draft.put(body.row + body.rows, 0, say(words.stairHelp)), "quiet");
  draft.look(draft.put(at.stairChart.row, 0, say(words.stairChart)), "section");
  draft.chart({
    id: "SopEvaluationStairChart",
    type: "columnClustered",
    title: say(words.stairChart),
    categories: columnOf(body, 0),
    series: [{ name: say(words.error), values: columnOf(body, 1) }],
    place: at.stairChart.body,
    numberFormat: "0.0%",
  });
  putByFamily(drawing);
}

/** Places of the last periods, at most three. */
const lastPlaces = (count: number): number[] =>
  Array.from({ length: Math.min(advicePeriods, count) }, (_, index) => count - Math.min(advicePeriods, count) + index);

/** The figures of the last periods. */
const lastOf = ({ body }: Section, shown: readonly number[]): string =>
  areaRef({ ...body, column: body.column + (shown[0] ?? 0), columns: shown.length });

/** Points as they are written, which decides whether they are one or several. */
const asShown = (points: string): string => `ROUND(${points},1)`;

/**
 * Only where it is clear over all and in each of the last periods, and the demand of all that it spoke of is known; the statistical
 * forecast is nobody's change that could be stopped.
 */
function adviceFormula(line: number, speaker: Speaker, { isChange, untold }: { isChange: boolean; untold: string }): string {
  const value = cellRef(line, 3);
  const last = areaRef({ row: line, column: 4, rows: 1, columns: advicePeriods });
  const keep = counted(asShown(value), words.keep, speaker, { points: withTenth(value, speaker.say) });
  const unclear = `(COUNT(${last})<${advicePeriods})+(${untold})>0`;
  return `=IF(${unclear},"",IF(AND(${value}<-${adviceBeyond},MAX(${last})<0),${isChange ? quoted(speaker.say(words.stop)) : '""'},IF(AND(${value}>${adviceBeyond},MIN(${last})>0),${keep},"")))`;
}

/** What each step adds in each family. */
function putByFamily(drawing: EvaluationDrawing): void {
  const { draft, say, at, steps, material } = drawing;
  const { row, body } = at.byFamily;
  const headings = [say(words.familyColumn), ...steps.map(({ step }) => stepName(drawing, step))];
  putTableHead(draft, row, { title: say(words.byFamily), headings, height: headerHeights.twoLines });
  material.families.forEach((family, index) => {
    draft.put(body.row + index, 0, family);
    steps.forEach((_, place) => {
      const base = judgedAgainst(steps, place);
      const [from, to] = [base === undefined ? undefined : at.steps[base], at.steps[place]];
      const value =
        from === undefined || to === undefined
          ? "–"
          : formula(`=IFERROR(100*SOP.FVA(${lineOf(from, index)},${lineOf(to, index)},${lineOf(at.demand, index)}),"–")`);
      draft.put(body.row + index, 1 + place, value);
    });
  });
  const figures = columnOf(body, 1, steps.length);
  const first = relativeRef(figures.row, figures.column);
  draft
    .format(figures, points)
    .align(figures, "Right")
    .rule(figures, { kind: "formula", formula: `=AND(ISNUMBER(${first}),${first}>${adviceBeyond})`, meaning: "good" })
    .rule(figures, { kind: "formula", formula: `=AND(ISNUMBER(${first}),${first}<-${adviceBeyond})`, meaning: "act" })
    .name(cells.byFamily, figures);
}

/** The step that costs most, for the headline: its name and its points; an empty text where none costs a point. */
export function worstStep({ draft, at, say }: EvaluationDrawing): string {
  const { body } = at.stair;
  const [names, values] = [columnOf(body, 0), columnOf(body, 3)].map(areaRef) as [string, string];
  const places = { step: `XLOOKUP(least,${values},${names})`, points: withTenth("ABS(least)", say) };
  const told = counted(asShown("ABS(least)"), words.worst, { say, language: draft.language }, places);
  return `LET(least,IF(COUNT(${values})=0,0,MIN(${values})),IF(least<-${adviceBeyond},${told},""))`;
}
