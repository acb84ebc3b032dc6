import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { PlanCompared } from "../../../cycle/scenarios/readScenarios";
import { formatNumber, formatPercent, formatShare } from "../../../language/format";
import { usePane, useWords } from "../../hooks/pane";
import { statusColor } from "../../officeTheme";
import { productionTexts } from "../../texts/productionTexts";
import { scenarioTexts, totalTexts } from "../../texts/scenarioTexts";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", tableLayout: "fixed" },
  head: {
    textAlign: "right",
    verticalAlign: "bottom",
    padding: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  name: {
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    padding: `${tokens.spacingVerticalXXS} 0`,
    width: "28%",
  },
  // Room for the longest heading beside it, in one line.
  narrow: { width: "24%" },
  cell: {
    textAlign: "right",
    verticalAlign: "top",
    fontSize: tokens.fontSizeBase200,
    padding: tokens.spacingVerticalXXS,
    fontVariantNumeric: "tabular-nums",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
});

export interface Side {
  name: string;
  /** Null where it cannot be worked out. */
  plan: PlanCompared | null;
}

/** Which way is better: 1 more, -1 less, 0 neither. */
const better = {
  ...{ service: 1, "units late": -1, "peak load": 0, "overtime hours": -1, "hours over the limit": -1, "below minimum": -1 },
  ...{ "highest stock": 0, "last stock": 0, "plan cost": -1, "cost of shortages": -1, revenue: 1, contribution: 1, cash: 1 },
} satisfies Record<keyof typeof totalTexts, number>;
/** What falls by itself where less is made: less of it is no gain beside worse service or more units late. */
const toServe: readonly string[] = ["overtime hours", "plan cost"];
const measures = Object.keys(better) as (keyof typeof better)[];

/** Figures of the size that a narrow pane can show. */
export function useFigure(): (measure: string, value: number | null) => string {
  const { language } = usePane();
  return (measure, value) => {
    if (value === null) return "–";
    if (measure === "service") return formatShare(value, language);
    if (measure === "peak load") return formatPercent(value, language, { most: 0 });
    return formatNumber(value, language, { most: 0 });
  };
}

/** Plans side by side, each beside the plan in force, which is the first; a shape says which figure is better. */
export function TotalsTable({ sides }: { sides: readonly Side[] }) {
  const styles = useStyles();
  const say = useWords();
  const figure = useFigure();
  const { bucket } = usePane();
  const [first] = sides;
  const total = (plan: PlanCompared | null | undefined, measure: keyof typeof better): number | null => plan?.totals[measure] ?? null;
  // A difference that nobody sees is none.
  const isLess = (measure: keyof typeof better, one: number | null, other: number | null): boolean =>
    one !== null && other !== null && one < other && figure(measure, one) !== figure(measure, other);
  const servesWorse = (plan: PlanCompared | null): boolean =>
    isLess("service", total(plan, "service"), total(first?.plan, "service")) ||
    isLess("units late", total(first?.plan, "units late"), total(plan, "units late"));
  // What is nothing on every side says nothing.
  const shown = measures.filter(
    (measure) => measure !== "hours over the limit" || sides.some(({ plan }) => (plan?.totals[measure] ?? 0) !== 0),
  );
  return (
    <table className={styles.table} aria-label={say(scenarioTexts.table)}>
      <thead>
        <tr>
          <td className={styles.name} />
          {sides.map(({ name }) => (
            <th key={name} scope="col" className={styles.head}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((measure) => (
          <tr key={measure}>
            <th scope="row" className={styles.name}>
              {say(totalTexts[measure])}
              {measure === "below minimum" &&
                ` (${say((bucket === "week" ? productionTexts.belowWeeks : productionTexts.belowMonths).other)})`}
            </th>
            {sides.map(({ name, plan }, place) => {
              const [value, now] = [total(plan, measure), total(first?.plan, measure)];
              const gain = place === 0 || value === null || now === null ? 0 : (value - now) * better[measure];
              const isOwed = gain > 0 && toServe.includes(measure) && servesWorse(plan);
              const marked = gain !== 0 && !isOwed && figure(measure, value) !== figure(measure, now);
              return (
                <td key={name} className={styles.cell}>
                  {figure(measure, value)}
                  {marked && <span style={{ color: gain > 0 ? statusColor.good : statusColor.act }}>{gain > 0 ? " ▲" : " ▼"}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One measure, row by row: of the plan in force, and of the scenario with its difference. */
export function PartsTable({
  label,
  heading,
  rows,
  measure,
}: {
  label: string;
  heading: string;
  rows: readonly { name: string; now: number | null; then: number | null }[];
  measure: string;
}) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const figure = useFigure();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.name, styles.narrow)}>
            {heading}
          </th>
          {[scenarioTexts.now, scenarioTexts.planned, scenarioTexts.difference].map((text) => (
            <th key={text.en} scope="col" className={styles.head}>
              {say(text)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, now, then }) => {
          const difference = now === null || then === null ? null : Math.round(then - now);
          const sign = difference !== null && difference > 0 ? "+" : "";
          return (
            <tr key={name}>
              <th scope="row" className={styles.name}>
                {name}
              </th>
              <td className={styles.cell}>{figure(measure, now)}</td>
              <td className={styles.cell}>{figure(measure, then)}</td>
              <td className={styles.cell}>
                <Text size={200} weight={difference ? "semibold" : "regular"}>
                  {difference === null ? "–" : difference === 0 ? "=" : `${sign}${formatNumber(difference, language, { most: 0 })}`}
                </Text>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
