import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Overview } from "../../cycle/readOverview";
import { formatMonth, formatNumber, formatPercent } from "../../i18n/format";
import { usePane, useWords } from "../hooks/pane";
import { paneTexts } from "../texts/paneTexts";
import { Section } from "./Section";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  size: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});

/** Named on the home screen at most; the sheets have them all. */
const most = 3;

/** What hurts most: overloaded resources and families that run short, as the review sheets say it. */
export function Troubles({ overview }: { overview: Overview }) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  if (!overview.hasReviews) return null;
  const from = (period: number | null) => (period === null ? "" : say(paneTexts.from, { period: formatMonth(period, language) }));
  return (
    <>
      {overview.sheets.supply !== undefined && (
        <Section title={say(paneTexts.gaps)}>
          {overview.overloads.length === 0 ? (
            <Text>{say(paneTexts.noGaps)}</Text>
          ) : (
            <ul className={styles.list}>
              {overview.overloads.slice(0, most).map(({ resource, peak, hours, firstPeriod }) => (
                <li key={resource} className={styles.item}>
                  <Text className={styles.words}>
                    {say(paneTexts.overload, { resource, peak: formatPercent(peak, language, { most: 0 }), from: from(firstPeriod) })}
                  </Text>
                  <Text weight="semibold" className={styles.size}>
                    {formatNumber(-Math.abs(hours), language, { most: 0 })}
                    {"\u00a0h"}
                  </Text>
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      {overview.shortages.length > 0 && (
        <Section title={say(paneTexts.shortages)}>
          <ul className={styles.list}>
            {overview.shortages.slice(0, most).map(({ family, months, firstPeriod }) => (
              <li key={family} className={styles.item}>
                <Text className={styles.words}>{say(paneTexts.shortage, { family, from: from(firstPeriod) })}</Text>
                <Text weight="semibold" className={styles.size}>
                  {say(months === 1 ? paneTexts.oneMonth : paneTexts.months, { count: formatNumber(months, language) })}
                </Text>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
