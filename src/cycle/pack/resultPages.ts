/** The page of a pack on what came out: results, and actions that are late. */
import { formatDate, formatPeriod } from "../../calendar/format";
import { bucketShown } from "../../calendar/periods";
import { isLate } from "../../domain/decisions/decisionRules";
import { shareNumberFormat, wholeShareNumberFormat } from "../../language/format";
import { formatNames } from "../../language/nameLists";
import type { PackRow } from "../../sheets/pack/packMaterial";
import type { KpiReading } from "../reviews/readOverview";
import { packWords as words } from "./packWords";
import type { Page, PackReading } from "./packReading";

const formatOf = ({ unit, decimals, isPart }: KpiReading): string => {
  if (isPart) return decimals === 0 ? wholeShareNumberFormat : shareNumberFormat;
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
        chart: { title: say(worst.title), type: "line" as const, table: 0, series: { of: "columns" as const, places: [0, 1] } },
      }),
  };
}
