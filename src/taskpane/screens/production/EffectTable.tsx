import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { formatPeriod } from "../../../calendar/format";
import type { PlanEffect } from "../../../domain/production/proposePlan";
import { currencyText, formatNumber, formatPercent, formatShare } from "../../../language/format";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { statusColor } from "../../officeTheme";
import { productionTexts } from "../../texts/productionTexts";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", tableLayout: "fixed" },
  head: { textAlign: "right", padding: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: `${tokens.spacingVerticalXS} 0`, width: "34%" },
  cell: {
    textAlign: "right",
    verticalAlign: "top",
    padding: tokens.spacingVerticalXS,
    fontVariantNumeric: "tabular-nums",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  detail: { display: "block", textAlign: "right", color: tokens.colorNeutralForeground3 },
});

interface Line {
  name: string;
  of: (effect: PlanEffect) => { figure: string; detail?: string; better: number | null };
}

/** What plans come to, side by side; a shape says which of two is better. */
export function EffectTable({ sides, currency }: { sides: readonly { name: string; effect: PlanEffect }[]; currency: string }) {
  const styles = useStyles();
  const lines = useLines(currency);
  const say = useWords();
  const [first, second] = sides;
  const missing = [...new Set(sides.flatMap(({ effect }) => effect.without))];
  return (
    <>
      <table className={styles.table} aria-label={say(productionTexts.figures)}>
        {sides.length > 1 && (
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
        )}
        <tbody>
          {lines.map(({ name, of }) => {
            const [now, then] = [first, second].map((side) => (side === undefined ? undefined : of(side.effect)));
            const gain = now && then && now.better !== null && then.better !== null ? then.better - now.better : 0;
            return (
              <tr key={name}>
                <th scope="row" className={styles.name}>
                  {name}
                </th>
                {sides.map((side, place) => {
                  const { figure, detail } = of(side.effect);
                  const marked = place === 1 && Math.abs(gain) > 1e-9;
                  return (
                    <td key={side.name} className={styles.cell}>
                      {figure}
                      {marked && <span style={{ color: gain > 0 ? statusColor.good : statusColor.act }}>{gain > 0 ? " ▲" : " ▼"}</span>}
                      {detail !== undefined && (
                        <Text size={100} className={styles.detail}>
                          {detail}
                        </Text>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      {missing.length > 0 && <Text size={200}>{say(productionTexts.without, { families: missing.join(", ") })}</Text>}
    </>
  );
}

/** The figures in their order; `better` grows as a plan gets better, and is null where neither side is. */
function useLines(currency: string): Line[] {
  const say = useWords();
  const sayCount = useCounted();
  const { language, bucket } = usePane();
  const whole = (value: number): string => formatNumber(value, language, { most: 0 });
  return [
    {
      name: say(productionTexts.service),
      of: ({ service }) => ({ figure: service === null ? "–" : formatShare(service, language), better: service }),
    },
    {
      name: say(productionTexts.late),
      of: ({ late }) => ({ figure: Number.isNaN(late) ? "–" : whole(late), better: Number.isNaN(late) ? null : -Math.round(late) }),
    },
    {
      name: say(productionTexts.peak),
      of: ({ peak }) => {
        if (peak === null) return { figure: "–", better: null };
        const detail = `${peak.resource}, ${formatPeriod(peak.period, language, bucket)}`;
        const isKnown = Number.isFinite(peak.share);
        return {
          figure: isKnown ? formatPercent(peak.share, language, { most: 0 }) : say(productionTexts.noHoursAtAll),
          detail,
          // Up to its hours a resource is used well; only beyond them less is better.
          better: isKnown ? -Math.max(1, Math.round(peak.share * 100) / 100) : null,
        };
      },
    },
    {
      name: say(productionTexts.below),
      of: ({ below }) => ({
        figure: below === null ? "–" : whole(below),
        ...(below !== null &&
          below > 0 && { detail: sayCount(bucket === "week" ? productionTexts.belowWeeks : productionTexts.belowMonths, below) }),
        better: below === null ? null : -below,
      }),
    },
    {
      name: say(productionTexts.highestStock, { currency: say(currencyText(currency)) }),
      of: ({ highestStock }) => ({ figure: highestStock === null ? "–" : whole(highestStock), better: null }),
    },
  ];
}
