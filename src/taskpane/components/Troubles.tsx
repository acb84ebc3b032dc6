import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Overload, Overview } from "../../cycle/reviews/readOverview";
import type { Bucket } from "../../calendar/periods";
import { formatNumber, formatPercent } from "../../language/format";
import { formatPeriod } from "../../calendar/format";
import { fill, inLanguage, type Language } from "../../language/text";
import { noBreakSpace } from "../../language/typography";
import { useCounted, usePane, useWords } from "../hooks/pane";
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

/** "SMT assembly is 109% loaded from Apr 2027 to May 2027." */
export function overloadSentence({ resource, peak, stretch }: Overload, language: Language, bucket: Bucket): string {
  if (peak === null) return fill(inLanguage(paneTexts.withoutHours, language), { resource, when: when() });
  return fill(inLanguage(paneTexts.overload, language), { resource, peak: formatPercent(peak, language, { most: 0 }), when: when() });

  function when(): string {
    if (stretch === null) return "";
    const [first, last] = [formatPeriod(stretch.first, language, bucket), formatPeriod(stretch.last, language, bucket)];
    const words = stretch.first === stretch.last ? paneTexts.during : paneTexts.span;
    // "de avril" is "d'avril".
    return fill(inLanguage(words, language), { first, last }).replace(/ de (?=[aeiouâéèêœ])/i, " d'");
  }
}

/** Tables without which nobody can tell what lacks hours. */
const hourTables: readonly string[] = ["SopCapacity", "SopResources", "SopRouting", "SopDemand", "SopForecasts"];

/** Named on the home screen at most; the sheets have them all. */
const most = 3;

/** What hurts most: overloaded resources and families that run short, as the review sheets say it. */
export function Troubles({ overview }: { overview: Overview }) {
  const styles = useStyles();
  const say = useWords();
  const sayCount = useCounted();
  const { language } = usePane();
  if (!overview.hasReviews) return null;
  const { shortages, outdated } = overview;
  const changed = new Set<string>(outdated.map(({ id }) => id));
  // Stock that has come since the sheets were drawn is not missing. Hours that changed may leave the cells without an answer as they are.
  const noStock = changed.has("SopStock") ? paneTexts.cameSince : paneTexts.shortagesUnknown;
  const isThere = (name: string): boolean => overview.tables.some((table) => table.name === name && table.rows > 0);
  const hasHours = isThere("SopRouting") && (isThere("SopCapacity") || isThere("SopResources"));
  const noHours = [
    hasHours ? paneTexts.gapsUnknown : paneTexts.hoursUnknown,
    ...(hourTables.some((id) => changed.has(id)) ? [paneTexts.changedSince] : []),
  ];
  return (
    <>
      {overview.sheets.supplyReview !== undefined && (
        <Section title={say(paneTexts.gaps)}>
          {overview.overloads === null || overview.overloads.length === 0 ? (
            <Text>{overview.overloads === null ? noHours.map((text) => say(text)).join(" ") : say(paneTexts.noGaps)}</Text>
          ) : (
            <ul className={styles.list}>
              {overview.overloads.slice(0, most).map((overload) => (
                <li key={overload.resource} className={styles.item}>
                  <Text className={styles.words}>{overloadSentence(overload, language, overview.bucket)}</Text>
                  <Text weight="semibold" className={styles.size}>
                    {formatNumber(-Math.abs(overload.stretch?.hours ?? overload.hours), language, { most: 0 })}
                    {`${noBreakSpace}h`}
                  </Text>
                </li>
              ))}
            </ul>
          )}
          <NotComplete reason={overview.reasons.load} />
        </Section>
      )}
      {shortages === null && overview.sheets.stockReview !== undefined && (
        <Section title={say(paneTexts.shortages)}>
          <Text>{say(noStock)}</Text>
        </Section>
      )}
      {shortages !== null && shortages.length + overview.reasons.stock.length > 0 && (
        <Section title={say(paneTexts.shortages)}>
          <ul className={styles.list}>
            {shortages.slice(0, most).map(({ family, periods, firstPeriod }) => (
              <li key={family} className={styles.item}>
                <Text className={styles.words}>
                  {firstPeriod === null
                    ? say(paneTexts.shortageUndated, { family })
                    : say(paneTexts.shortage, { family, period: formatPeriod(firstPeriod, language, overview.bucket) })}
                </Text>
                <Text weight="semibold" className={styles.size}>
                  {sayCount(paneTexts.months, periods)}
                </Text>
              </li>
            ))}
          </ul>
          <NotComplete reason={overview.reasons.stock} />
        </Section>
      )}
    </>
  );
}

/** What is missing for a whole answer, as the review says it. */
function NotComplete({ reason }: { reason: string }) {
  const say = useWords();
  return reason === "" ? null : <Text size={200}>{say(paneTexts.notComplete, { reason })}</Text>;
}
