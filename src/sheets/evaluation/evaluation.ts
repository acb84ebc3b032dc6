/** The sheet "Evaluation": what a plan came to, which step brought the forecast closer, how a month's plan moved, what decisions did. */
import type { Say } from "../../calendar/periodText";
import { areaRef, cellRef } from "../../language/references";
import { explainChanged } from "../../domain/freeze/tamperMessages";
import { counted, shareWithTenth } from "../dashboard/sentences";
import { defineSheet } from "../defineSheet";
import { sentenceFormula, type SheetDraft } from "../draft";
import type { FromEvaluation } from "../materials";
import { periodFormat, reviewWidths } from "../matrixSection";
import { putCascade } from "./cascadeBlock";
import { putDecisions } from "./decisionsBlock";
import { evaluationCells as cells } from "./evaluationCells";
import { gapCells, putFigures } from "./evaluationFigures";
import { columnOf, printedColumns } from "../sections";
import { firstRow, placesOf, stairSteps, trendPlacesOf, type EvaluationDrawing } from "./evaluationPlaces";
import { evaluationWords as words } from "./evaluationWords";
import { putPlanBlock } from "./planBlock";
import { putStairBlock, worstStep } from "./stairBlock";
import { putTrends } from "./trendsBlock";

export const evaluation = defineSheet({
  mark: "SopEvaluation",
  title: words.title,
  question: words.question,
  note: (_, say) => say(words.note),
  from: "evaluation",
  reads: [],
  cells,
  draw,
});

function draw(draft: SheetDraft, material: FromEvaluation, say: Say): void {
  const { periods, versions, bucket } = material;
  draft.widths(reviewWidths(Math.max(periods.length, material.trends.cycles.length), bucket));
  if (versions.length === 0 || periods.length === 0) {
    draft.headlineText(say(versions.length === 0 ? words.noVersion : words.noPeriod));
    return putTrends({ draft, say, material, at: trendPlacesOf(material) });
  }
  const drawing: EvaluationDrawing = { draft, say, material, at: placesOf(material), steps: stairSteps(material) };
  putChoices(drawing);
  putFigures(drawing);
  putPlanBlock(drawing);
  putStairBlock(drawing);
  putCascade(drawing);
  putDecisions(drawing);
  putTrends(drawing);
  draft.headline(headline(drawing), cells.headline);
  const { periods: workings, stair, cascade, decisions, trends } = drawing.at;
  const blocks = [stair, cascade, decisions, trends].flatMap((block) => (block === undefined ? [] : [block.row]));
  draft.printFirst(workings.row, printedColumns, { breaks: blocks, scale }).freeze(3, 1);
}

/**
 * Percent. The printed columns are 836 points wide, 884 by week: so they fit on both papers, also where another font makes them a third
 * wider, and a block with its chart fits on a page of 60 rows.
 */
const scale = 60;

/** How much of the plan was made, whether the mix was kept where that is known, and the step that costs most. */
function headline(drawing: EvaluationDrawing): string {
  const { at, say, material } = drawing;
  const { body } = at.plan;
  const share = (row: number): string => {
    const cell = cellRef(row, 3);
    return `IF(ISNUMBER(${cell}),${shareWithTenth(cell, say)},"–")`;
  };
  const all = body.row + material.families.length;
  const mix = `IF(ISNUMBER(${cellRef(all + 1, 3)}),${sentenceFormula(say(words.mixKept), { mix: share(all + 1) })},"")`;
  return `=${sentenceFormula(say(words.headline), { share: share(all), judged: judged(drawing), mix, worst: worstStep(drawing), gaps: gaps(drawing) })}`;
}

/** What happened and is not known counts in no figure: a share of what is left is not called the whole. */
function gaps({ draft, at, say }: EvaluationDrawing): string {
  const { demand, stock, year, all } = gapCells(at);
  const count = `${demand}+${stock}+${year}`;
  return `IF(${count}=0,"",${counted(`(${count})`, words.gaps, { say, language: draft.language }, { all })})`;
}

/** How many families the figures are of, where it is not all of them: what one family came to is not what the plan came to. */
function judged({ draft, at, say, material }: EvaluationDrawing): string {
  const { length: all } = material.families;
  const count = `COUNT(${areaRef({ ...columnOf(at.plan.body, 2), rows: all })})`;
  return `IF(${count}=${all},"",${counted(count, words.judged, { say, language: draft.language }, { all: String(all) })})`;
}

/** The blue cells: the version, the periods, and what the cascade follows. */
function putChoices({ draft, say, material, at }: EvaluationDrawing): void {
  const { first, periods, planned, families, bucket } = material;
  explainChanged(material.changed, draft.language).forEach((text) => draft.put(firstRow - 1, 0, text));
  const format = periodFormat(bucket, draft.language);
  const last = periods.at(-1) ?? 0;
  const choices = [
    [words.version, cells.version, first?.version ?? "", "@", columnOf(at.cascade.body, 0), words.versionHelp],
    [words.from, cells.from, first?.from ?? last, format, undefined, words.periodHelp],
    [words.to, cells.to, last, format, undefined, words.periodHelp],
    [words.family, cells.family, families[0] ?? "", "@", { ...columnOf(at.plan.body, 0), rows: families.length }, words.familyHelp],
    [words.period, cells.period, planned.includes(last) ? last : (planned[0] ?? last), format, undefined, words.cascadePeriodHelp],
  ] as const;
  choices.forEach(([title, name, content, as, items, help], index) => {
    draft.put(4 + index, 0, say(title));
    draft.input(4 + index, 1, name, content, {
      format: as,
      ...(items === undefined ? {} : { items }),
      title: say(title),
      help: say(help),
      columns: 2,
    });
  });
}
