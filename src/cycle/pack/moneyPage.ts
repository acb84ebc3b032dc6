/** The page of a pack on money: from the budget to the plan by volume, mix, price and cost. */
import { currencyText, thousandsText } from "../../language/format";
import type { Bridge } from "../../domain/meetings/budgetBridge";
import { gapToSettle, gapWords } from "../../domain/meetings/budgetGap";
import { waterfall, type Waterfall } from "../../domain/meetings/waterfall";
import { formatNames } from "../../language/nameLists";
import { financialCells } from "../../sheets/financialReview/financialCells";
import type { PackRow, PackTable } from "../../sheets/pack/packMaterial";
import { commentsOn } from "./figurePages";
import { packWords as words } from "./packWords";
import type { Page, PackReading } from "./packReading";

const units = "#,##0;−#,##0;0";
const thousands = "#,##0,;−#,##0,;0";
/** A column has room for eight digits. */
const mostInUnits = 1e8;

/** The steps of a bridge between the two levels; cost, and families without a budget, where they make one. */
const stepsOf = (bridges: readonly Bridge[]) =>
  [
    { name: words.volume, of: ({ volume }: Bridge) => volume, always: true },
    { name: words.mix, of: ({ mix }: Bridge) => mix, always: true },
    { name: words.price, of: ({ price }: Bridge) => price, always: true },
    { name: words.cost, of: ({ cost }: Bridge) => cost, always: bridges.length > 1 },
    { name: words.fresh, of: ({ fresh }: Bridge) => fresh, always: false },
  ].filter(({ of, always }) => always || bridges.some((bridge) => of(bridge) !== 0));

/** The bridge from the budget to the plan, in revenue and margin, with the one that is to be settled as a chart. */
export function moneyPage(pack: PackReading): Page {
  const { reading, cells, language, say } = pack;
  const title = say(words.money);
  const { budgetGap: found, currency } = reading.sources;
  const comments = commentsOn(pack, ["money"]);
  if (found === null) return { title, why: say(words.noBudget), comments };
  if ("families" in found) return { title, why: say(words.gapUnknown, { names: formatNames(found.families, language) }), comments };
  const { revenue, margin } = found.bridges;
  const settles = gapToSettle(found);
  const isLarge = [revenue.plan, revenue.budget].some((amount) => Math.abs(amount) >= mostInUnits);
  const format = isLarge ? thousands : units;
  const bridges = margin === null ? [revenue] : [revenue, margin];
  const steps = stepsOf(bridges);
  const row = (name: string, of: (bridge: Bridge) => number): PackRow => ({ name, figures: bridges.map(of), format });
  const headline = cells[financialCells.headline]?.text[0]?.[0];
  const shown = settles?.bridge ?? revenue;
  const names = steps.map(({ name }) => say(name));
  const drawn = waterfall(
    shown,
    steps.map(({ of }) => of(shown)),
  );
  const of = say(shown === margin ? words.margin : words.revenue);
  const table: PackTable = {
    heading: say(words.bridge),
    columns: [say((isLarge ? thousandsText : currencyText)(currency)), say(words.revenue), ...(margin === null ? [] : [say(words.margin)])],
    rows: [
      row(say(words.budget), ({ budget }) => budget),
      ...steps.map((step) => row(say(step.name), step.of)),
      row(say(words.plan), ({ plan }) => plan),
    ],
  };
  return {
    id: "Money",
    title,
    answer:
      settles === null
        ? say(margin === null ? words.revenueOnBudget : words.onBudget)
        : gapWords(found.months, settles, currency, language),
    lines: [...(headline === undefined || headline === "" ? [] : [headline]), ...comments],
    tables: drawn === null ? [table] : [table, chartTable(say(words.chartFigures, { of }), drawn, { names, format, say })],
    ...(drawn !== null && {
      chart: {
        ...{ title: say(words.bridgeChart, { of }), type: "columnStacked", table: 1, unseen: 0 },
        ...{ series: { of: "columns", places: [0, 1, 2, 3] }, minimum: drawn.minimum, numberFormat: isLarge ? "#,##0," : "#,##0" },
      },
    }),
  };
}

/** The figures that the chart is drawn from: charts of a pack draw from their own page. */
function chartTable(
  heading: string,
  { bars }: Waterfall,
  { names, format, say }: { names: readonly string[]; format: string; say: PackReading["say"] },
): PackTable {
  const labels = [say(words.budget), ...names, say(words.plan)];
  return {
    heading,
    columns: ["", say(words.below), say(words.level), say(words.more), say(words.less)],
    rows: bars.map((figures, place) => ({ name: labels[place] ?? "", figures, format })),
  };
}
