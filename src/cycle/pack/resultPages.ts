/** The pages of a pack on what came out: results and actions that are late, and the money of the plan against the budget. */
import { formatDate, formatPeriod } from "../../calendar/format";
import { bucketShown } from "../../calendar/periods";
import { isLate } from "../../domain/decisions/decisionRules";
import { barsOf, gapToSettle, gapWords } from "../../domain/meetings/budgetGap";
import { formatNames } from "../../language/nameLists";
import type { PackRow } from "../../sheets/pack/packMaterial";
import { financialCells } from "../../sheets/financialReview/financialCells";
import type { KpiReading } from "../reviews/readOverview";
import { packWords as words } from "./packWords";
import type { Page, PackReading } from "./packReading";

const formatOf = ({ unit, decimals }: KpiReading): string => {
  const digits = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  return unit === "share" ? `${digits}%` : digits;
};

/** The figures of the dashboard with their targets, the months of the one that needs an action first, and actions that are late. */
export function resultsPage({ kpis, reading, today, language, say }: PackReading): Page {
  const title = say(words.results);
  if (kpis.length === 0) return { title, why: say(words.notBuilt) };
  const named = (found: readonly KpiReading[]): string =>
    formatNames(
      found.map((kpi) => say(kpi.title)),
      language,
    );
  const [toAct, unknown] = [
    kpis.filter(({ status }) => status === "act"),
    kpis.filter(({ value, status }) => value === null || status === null),
  ];
  const [worst = kpis[0]] = toAct;
  const late = reading.actions.filter((row) => isLate(row, today));
  const trend = worst?.trend ?? [];
  const bucket = bucketShown(trend.map(({ period }) => period)) ?? "month";
  const figure = (value: number | null): number | string => value ?? "–";
  const marks = { good: "▲", watch: "●", act: "▼" } as const;
  return {
    id: "Results",
    title,
    answer: [
      toAct.length > 0 ? say(words.toAct, { names: named(toAct) }) : unknown.length > 0 ? "" : say(words.allWell),
      ...(unknown.length > 0 ? [say(words.notKnown, { names: named(unknown) })] : []),
    ]
      .filter((part) => part !== "")
      .join(" · "),
    lines:
      late.length === 0
        ? [say(words.noLateAction)]
        : [
            say(words.lateActions),
            ...late.map(
              (row) => `- ${say(words.action, { name: row.Action, what: row.What, owner: row.Owner, day: formatDate(row.Due, language) })}`,
            ),
          ],
    tables: [
      {
        heading: worst === undefined ? "" : say(bucket === "week" ? words.trendByWeek : words.trend, { name: say(worst.title) }),
        columns: [say(words.period), say(words.value), say(words.target)],
        rows:
          worst === undefined
            ? []
            : trend.map(({ period, value }): PackRow => ({
                name: formatPeriod(period, language, bucket),
                figures: [figure(value), figure(worst.target)],
                format: formatOf(worst),
              })),
      },
      {
        heading: say(words.figures),
        columns: [say(words.figure), say(words.value), say(words.target), say(words.standing)],
        rows: kpis.map((kpi): PackRow => ({
          name: say(kpi.title),
          figures: [figure(kpi.value), figure(kpi.target), kpi.status === null ? "–" : marks[kpi.status]],
          format: formatOf(kpi),
        })),
      },
    ],
    ...(trend.length > 1 &&
      worst !== undefined && {
        chart: { title: say(worst.title), type: "line" as const, table: 0, series: { of: "columns" as const, count: 2 } },
      }),
  };
}

/** The bridge from the budget to the plan, in revenue and margin. */
export function moneyPage({ reading, cells, language, say }: PackReading): Page {
  const title = say(words.money);
  const { budgetGap: found, currency } = reading.sources;
  if (found === null) return { title, why: say(words.noBudget) };
  if ("families" in found) return { title, why: say(words.gapUnknown, { names: formatNames(found.families, language) }) };
  const { revenue, margin } = found.bridges;
  const settles = gapToSettle(found);
  // A column has room for eight digits.
  const isLarge = [revenue.plan, revenue.budget].some((amount) => Math.abs(amount) >= 1e8);
  const format = isLarge ? "#,##0,;−#,##0,;0" : "#,##0;−#,##0;0";
  const columns = [isLarge ? `1000 ${currency}` : currency, say(words.revenue), ...(margin === null ? [] : [say(words.margin)])];
  const both = (name: string, of: (bridge: typeof revenue) => number): PackRow => ({
    name,
    figures: [of(revenue), ...(margin === null ? [] : [of(margin)])],
    format,
  });
  const bars = barsOf(revenue, margin !== null);
  const marginBars = margin === null ? [] : barsOf(margin, true);
  const headline = cells[financialCells.headline]?.text[0]?.[0];
  return {
    id: "Money",
    title,
    answer:
      settles === null
        ? say(margin === null ? words.revenueOnBudget : words.onBudget)
        : gapWords(found.months, settles, currency, language),
    lines: headline === undefined || headline === "" ? [] : [headline],
    tables: [
      {
        heading: say(words.between),
        columns,
        rows: bars.map(({ words: bar, value }, place) => ({
          name: say(bar),
          figures: [value, ...(margin === null ? [] : [marginBars[place]?.value ?? 0])],
          format,
        })),
      },
      {
        heading: say(words.bridge),
        columns,
        rows: [both(say(words.budget), ({ budget }) => budget), both(say(words.plan), ({ plan }) => plan)],
      },
    ],
    chart: { title: say(words.bridgeChart), type: "columnClustered", table: 0, series: { of: "columns", count: columns.length - 1 } },
  };
}
