import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { KpiReading } from "../../cycle/reviews/readOverview";
import { formatNumber, formatPercent, formatShare } from "../../language/format";
import { inLanguage, type Language } from "../../language/text";
import { noBreakSpace } from "../../language/typography";
import { usePane, useWords } from "../hooks/pane";
import { useAction } from "../hooks/useAction";
import { paneTexts } from "../texts/paneTexts";
import { statusColor } from "../officeTheme";
import { Sparkline } from "./Sparkline";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  figures: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "baseline", flexWrap: "wrap" },
  target: { color: tokens.colorNeutralForeground3 },
  right: { display: "flex", flexDirection: "column", alignItems: "flex-end", rowGap: tokens.spacingVerticalXXS },
  name: { textAlign: "left" },
});

/** Word and shape carry the status, colour only repeats it. */
const shapes = { good: "▲", watch: "●", act: "▼", unknown: "–" } as const;

/** A figure as people of the language write it and as its card does: shares as percentages, days, so many of a hundred, with the same decimals. */
export function shownFigure(
  value: number,
  { unit, decimals, isPart }: Pick<KpiReading, "unit" | "decimals" | "isPart">,
  language: Language,
): string {
  const as = { most: decimals, least: decimals };
  if (unit === "share") return isPart ? formatShare(value, language, as) : formatPercent(value, language, as);
  if (unit === "perHundred") return formatNumber(value, language, as);
  return `${formatNumber(value, language, as)}${noBreakSpace}${language === "fr" ? "j" : "d"}`;
}

/** Each KPI with value, target, status and trend; its name leads to its cell. */
export function KpiList({ kpis }: { kpis: readonly KpiReading[] }) {
  const styles = useStyles();
  const say = useWords();
  const { language, services } = usePane();
  const open = useAction((cell: string) => services.openName(cell));
  return (
    <ul className={styles.list} aria-label={say(paneTexts.kpis)}>
      {kpis.map((kpi) => {
        const { id, title, value, target, status, trend, cell } = kpi;
        const shown = (figure: number): string => shownFigure(figure, kpi, language);
        const name = inLanguage(title, language);
        const figures = trend.flatMap((point) => (point.value === null ? [] : [point.value]));
        const [first, last] = [figures[0], figures[figures.length - 1]];
        const standing = status ?? "unknown";
        return (
          <li key={id} className={styles.item}>
            <div>
              <Link as="button" className={styles.name} onClick={() => void open.run(cell)}>
                {name}
              </Link>
              <div className={styles.figures}>
                <Text size={500} weight="semibold">
                  {value === null ? "–" : shown(value)}
                </Text>
                {target !== null && (
                  <Text size={200} className={styles.target}>
                    {say(paneTexts.target, { target: shown(target) })}
                  </Text>
                )}
              </div>
            </div>
            <div className={styles.right}>
              <Text weight="semibold" style={{ color: statusColor[standing] }}>
                <span aria-hidden="true">{shapes[standing]} </span>
                {say(paneTexts[standing])}
              </Text>
              {first !== undefined && last !== undefined && figures.length > 1 && (
                <Sparkline
                  values={figures}
                  label={say(paneTexts.trend, {
                    name,
                    count: figures.length,
                    first: shown(first),
                    last: shown(last),
                  })}
                />
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
