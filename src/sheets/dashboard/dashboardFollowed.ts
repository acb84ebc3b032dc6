/** Below the cards: KPIs that are followed in a line each, and where to look first. */
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import { titleOf, formula, type SheetDraft } from "../draft";
import { base, factOf, stand, unreadShort, type CardVoice } from "./cardSentences";
import { putCardTarget, putStatus, valueOf, type CardDrawing } from "./dashboardCard";
import { dashboardCells } from "./dashboardCells";
import { dashboardWords as words } from "./dashboardWords";
import { dataCells } from "./dataCells";
import { followedOf, formatOfKpi, isReady } from "./kpis";

/** Columns of the list. */
const at = { name: 0, value: 3, target: 4, status: 6, before: 7, yearBefore: 9, restsOn: 10 } as const;
const lastColumn = 10;
const line = (row: number, columns = lastColumn + 1, column = 0) => ({ row, column, rows: 1, columns });

/** The list with its head: one row each, and the KPI that waits for a frozen plan. Gives the row below. */
export function putFollowed(draft: SheetDraft, row: number, data: PlanningData, say: Say): number {
  const followedKpis = followedOf(data.settings);
  const voiceOf = (kpi: CardVoice["kpi"]): CardVoice => ({ kpi, data, say, language: draft.language });
  draft.put(row, at.name, say(words.also));
  draft.put(row, at.value, say(words.value));
  draft.put(row, at.target, say(words.target));
  draft.put(row, at.status, say(words.status));
  const [first] = followedKpis;
  if (first && isReady(first, data))
    for (const then of ["before", "yearBefore"] as const) draft.put(row, at[then], formula(`=${stand(first, "months", then)}`));
  draft.put(row, at.restsOn, say(words.restsOn));
  draft.look(line(row), "listHead").look(line(row, 1), "theme").height(row, 1, 18);
  for (const column of [at.value, at.target, at.before, at.yearBefore, at.restsOn]) draft.align(line(row, 1, column), "Right");
  followedKpis.forEach((kpi, index) =>
    putLine({ draft, data, say, kpi, row: row + 1 + index, column: 0, ready: isReady(kpi, data) }, voiceOf(kpi)),
  );
  const last = row + 1 + followedKpis.length;
  draft
    .look(draft.put(last, at.name, say(words.attainment)), "listText")
    .look(draft.put(last, at.value, say(words.attainmentComes)), "missing");
  draft
    .look(line(last, lastColumn, 1), "listText")
    .look(line(last, 1, at.value), "missing")
    .height(row + 1, followedKpis.length + 1, 15);
  return last + 1;
}

function putLine(drawing: CardDrawing, voice: CardVoice): void {
  const { draft, say, kpi, row, ready } = drawing;
  draft.look(draft.put(row, at.name, say(kpi.title)), "listText");
  const value = draft.put(row, at.value, ready ? formula(`=${valueOf(kpi)}`) : "–");
  draft.look(value, "listFigure").format(value, formatOfKpi(kpi, say)).align(value, "Right").name(dashboardCells.kpis[kpi.id].value, value);
  draft.prompt(value, say(kpi.title).slice(0, 32), `${say(kpi.how)}. ${say(kpi.source)}`);
  putCardTarget(drawing, row, at.target, "");
  putStatus(drawing, row, at.status);
  if (!ready) {
    draft.look(draft.put(row, at.before, say(kpi.lacking)), "missing");
    return;
  }
  if (kpi.over === "flow")
    for (const then of ["before", "yearBefore"] as const) {
      const factor = kpi.unit === "share" ? "100*" : "";
      const cell = draft.put(
        row,
        at[then],
        formula(`=IFERROR(ROUND(${factor}(${stand(kpi, "value")}-${stand(kpi, "value", then)}),1),"")`),
      );
      const unit = say(kpi.unit === "days" ? words.days : words.points);
      draft.look(cell, "listText").format(cell, `+0.0"${unit}";−0.0"${unit}";0.0"${unit}"`).align(cell, "Right");
    }
  const rests = unreadShort(voice, kpi.over === "plan" ? stand(kpi, "months") : base(voice));
  const none = `IF(${factOf(kpi, "reason")}="","","○ "&${factOf(kpi, "reason")})`;
  const cell = draft.put(row, at.restsOn, formula(`=IFERROR(IF(ISNUMBER(${stand(kpi, "value")}),${rests},${none}),"")`));
  draft.look(cell, "cardText").align(cell, "Right");
}

/** The three sentences of the hidden sheet, each with the way to its review. Gives the row below. */
export function putLookFirst(draft: SheetDraft, row: number, say: Say): number {
  draft.put(row, at.name, say(words.lookFirst));
  draft.look(line(row), "listHead").look(line(row, 1), "theme").height(row, 1, 18);
  const links = [
    [words.supplyReview, "SopSupplyReview"],
    [words.stockReview, "SopStockReview"],
    [words.financialReview, "SopFinancialReview"],
  ] as const;
  links.forEach(([text, mark], index) => {
    const place = row + 1 + index;
    draft.look(draft.put(place, at.name, formula(`=INDEX(${dataCells.attention},${index + 1},1)`)), "listText");
    draft.link(place, at.restsOn, say(text), titleOf(mark), say(words.toReview)).look(line(place, 1, at.restsOn), "cardLink");
    draft.align(line(place, 1, at.restsOn), "Right");
  });
  draft.height(row + 1, links.length, 15);
  return row + 1 + links.length;
}
