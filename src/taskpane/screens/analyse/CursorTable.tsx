import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CursorReading } from "../../../cycle/analyse/readCursor";
import type { CursorComparison, CursorEffect } from "../../../domain/analyse/cursorEffect";
import { currencyText, formatNumber, formatPercent } from "../../../language/format";
import { formatPeriod } from "../../../calendar/format";
import { usePane, useWords } from "../../hooks/pane";
import { analyseTexts } from "../../texts/analyseTexts";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", tableLayout: "fixed" },
  head: {
    textAlign: "right",
    verticalAlign: "bottom",
    padding: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: `${tokens.spacingVerticalXS} 0`, width: "42%" },
  cell: {
    textAlign: "right",
    verticalAlign: "top",
    padding: tokens.spacingVerticalXS,
    fontVariantNumeric: "tabular-nums",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  detail: { display: "block", color: tokens.colorNeutralForeground3 },
});

interface Line {
  name: string;
  /** A figure, and what it belongs to; null where it cannot be worked out. */
  of: (effect: CursorEffect) => { figure: string; detail?: string } | null;
}

export interface CursorTableProps {
  reading: CursorReading;
  comparison: CursorComparison;
  /** The chosen level and the one in the settings, as they are shown. */
  level: string;
  standing: string;
}

/** The two sides, figure by figure; a figure that neither side has is left out. */
export function CursorTable({ reading, comparison, level, standing }: CursorTableProps) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const { periods } = reading.basis;
  const { bucket } = reading;
  const lines = useLines(reading);
  const present =
    comparison.against === "plan"
      ? say(analyseTexts.presentPlan, { name: reading.source ?? "" })
      : say(analyseTexts.presentLevel, { level: standing });
  const sides = [comparison.chosen, comparison.present];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td className={styles.name}>
            <Text size={200}>
              {say(analyseTexts.months, {
                first: formatPeriod(periods[0] ?? 0, language, bucket),
                last: formatPeriod(periods[periods.length - 1] ?? 0, language, bucket),
              })}
            </Text>
          </td>
          <th scope="col" className={styles.head}>
            {say(analyseTexts.chosen, { level })}
          </th>
          <th scope="col" className={styles.head}>
            {present}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines
          .map(({ name, of }) => ({ name, cells: sides.map(of) }))
          .filter(({ cells }) => cells.some((cell) => cell !== null))
          .map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row" className={styles.name}>
                {name}
              </th>
              {cells.map((cell, side) => (
                <td key={side === 0 ? "chosen" : "present"} className={styles.cell}>
                  {cell === null ? "–" : cell.figure}
                  {cell?.detail !== undefined && (
                    <Text size={100} className={styles.detail}>
                      {cell.detail}
                    </Text>
                  )}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** The figures that are set side by side, in their order. */
function useLines({ currency, bucket }: CursorReading): Line[] {
  const say = useWords();
  const { language } = usePane();
  const whole = (value: number): string => formatNumber(value, language, { most: 0 });
  const plain = (value: number | null) => (value === null ? null : { figure: whole(value) });
  return [
    { name: say(analyseTexts.demandUnits), of: ({ units }) => plain(units) },
    { name: say(analyseTexts.demandMoney, { currency: say(currencyText(currency)) }), of: ({ revenue }) => plain(revenue) },
    {
      name: say(analyseTexts.peak),
      of: ({ peak }) =>
        peak && {
          figure: formatPercent(peak.use, language, { most: 0 }),
          detail: `${peak.resource}, ${formatPeriod(peak.period, language, bucket)}`,
        },
    },
    { name: say(analyseTexts.overload), of: ({ overloadHours }) => plain(overloadHours) },
    { name: say(analyseTexts.closing), of: ({ closingStock }) => plain(closingStock) },
    {
      name: say(analyseTexts.cover),
      of: ({ lowestCover }) =>
        lowestCover && {
          figure: formatNumber(lowestCover.cover, language, { most: 1, least: 1 }),
          detail: `${lowestCover.family}, ${formatPeriod(lowestCover.period, language, bucket)}`,
        },
    },
    {
      name: say(analyseTexts.short),
      of: ({ short }) => short && { figure: whole(short.length), ...(short[0] !== undefined && { detail: firstOf(short) }) },
    },
    { name: say(analyseTexts.cash, { currency: say(currencyText(currency)) }), of: ({ cash }) => plain(cash) },
  ];
}

/** The first names of a list, and that there are more. */
function firstOf(names: readonly string[]): string {
  const shown = names.slice(0, 2).join(", ");
  return names.length > 2 ? `${shown}…` : shown;
}
