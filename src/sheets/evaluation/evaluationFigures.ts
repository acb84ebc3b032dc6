/** The figures by family and period that every answer of the evaluation is worked out from. A figure that is missing is no figure, not 0. */
import { sourceName } from "../../domain/analyse/forecastSources";
import { naiveStep, planStep } from "../../domain/evaluate/stair";
import { calendarOf } from "../../calendar/periods";
import { areaRef, cellRef } from "../../language/references";
import { formula, exactly } from "../draft";
import { periodFormat, periodsLater } from "../matrixSection";
import type { Section } from "../sections";
import { evaluationCells as cells } from "./evaluationCells";
import { periodsRow, type EvaluationDrawing } from "./evaluationPlaces";
import { evaluationWords as words } from "./evaluationWords";

/** Sum of a column over the rows that meet the criteria; an empty text where no row does. */
function known(table: string, column: string, criteria: readonly (readonly [column: string, is: string])[], filled = true): string {
  const all = criteria.map(([name, is]) => `${table}[${name}],${is}`).join(",");
  const there = `COUNTIFS(${all}${filled ? `,${table}[${column}],"<>"` : ""})`;
  return `IF(${there}=0,"",SUMIFS(${table}[${column}],${all}))`;
}

/** Draws the periods, and below them every figure. */
export function putFigures(drawing: EvaluationDrawing): void {
  putPeriods(drawing);
  const { at, material, say, steps, draft } = drawing;
  const names = areaRef({ ...at.planned.body, column: 0, columns: 1 });
  const f = exactly("f", material.families);
  const [p, before, year, judge] = ([0, 1, 2, 3] as const).map((offset) => areaRef(periodsRow(drawing, offset))) as [
    string,
    string,
    string,
    string,
  ];
  const plan = (column: string): string =>
    known("SopPlans", column, [
      ["Version", cells.version],
      ["Family", f],
      ["Period", p],
    ]);
  const demand = known("SopDemand", "Quantity", [
    ["Family", f],
    ["Period", p],
  ]);
  const of = (body: string): string => `=LET(f,${names},${body})`;
  const production = `LET(x,${plan("Production")},y,${plan("Subcontracted")},IF(x="","",x+IF(y="",0,y)))`;
  const put = (section: Section, title: string, text: string): void => {
    draft.look(draft.put(section.row, 0, title), "section");
    draft.putColumn(section.body.row, 0, material.families);
    draft.put(section.body.row, section.body.column, formula(text));
    draft.format(section.body, "#,##0");
  };
  const stock = (period: string): string =>
    known("SopStock", "Quantity", [
      ["Family", f],
      ["Period", period],
    ]);
  put(at.planned, say(words.planned), of(production));
  put(
    at.made,
    say(words.made),
    material.has.stock
      ? of(`LET(a,${stock(p)},b,${stock(before)},d,${demand},IF((a="")+(b="")+(d="")>0,"",LET(x,a-b+d,IF(x<0,"",x))))`)
      : of(`IF(f=${p},"","")`),
  );
  put(at.demandPlan, say(words.demandPlan), of(plan("Demand")));
  put(at.demand, say(words.demand), of(demand));
  steps.forEach(({ step, said }, index) => {
    const section = at.steps[index];
    if (section === undefined) return;
    const sameYear = known("SopDemand", "Quantity", [
      ["Family", f],
      ["Period", year],
    ]);
    const held = (table: string, column: string, more: readonly (readonly [string, string])[] = []): string =>
      known(table, column, [["Version", judge], ["Family", f], ["Period", p], ...more]);
    const text =
      step === naiveStep
        ? sameYear
        : step === planStep
          ? held("SopPlans", "Demand")
          : held("SopFrozenForecasts", "Quantity", [["Source", exactly(`"${said.replaceAll('"', '""')}"`, [said])]]);
    put(section, `${say(words.step)}: ${stepName(drawing, step)}`, of(text));
  });
}

/** A step in the reader's language. */
export const stepName = ({ say, draft }: EvaluationDrawing, step: string): string =>
  step === naiveStep ? say(words.naive) : step === planStep ? say(words.planStep) : sourceName(step, draft.language);

/** Periods outside of those looked at stay blank, so that nothing of them counts. */
function putPeriods(drawing: EvaluationDrawing): void {
  const { draft, say, at, material } = drawing;
  const { bucket, periods } = material;
  const { row, body } = at.periods;
  draft.look(draft.put(row, 0, say(words.byPeriod)), "section");
  draft.putColumn(body.row, 0, ["", say(words.before), say(words.yearBefore), say(words.judge)]);
  const yearBack = -calendarOf(bucket).periodsInYear;
  periods.forEach((period, index) => {
    const column = body.column + index;
    const own = cellRef(body.row, column);
    const last = `MAXIFS(SopVersions[Frozen on],SopVersions[Frozen on],"<"&${own})`;
    draft.putColumn(body.row, column, [
      formula(`=IF((${period}>=${cells.from})*(${period}<=${cells.to})=1,${period},"")`),
      formula(`=IF(${own}="","",${periodsLater(own, -1, bucket)})`),
      formula(`=IF(${own}="","",${periodsLater(own, yearBack, bucket)})`),
      formula(`=IF(${own}="","",LET(d,${last},IF(d=0,"",XLOOKUP(d,SopVersions[Frozen on],SopVersions[Version],"",0,-1))))`),
    ]);
  });
  draft
    .format({ ...body, rows: 3 }, periodFormat(bucket, draft.language))
    .align(body, "Right")
    .look({ ...body, rows: 1 }, "header");
}
