import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { RiskBoard } from "../../../cycle/risks/readRisks";
import { formatNumber } from "../../../language/format";
import { Section } from "../../components/Section";
import { usePane, useWords } from "../../hooks/pane";
import { riskTexts } from "../../texts/riskTexts";
import { KindMark } from "./RiskLine";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalXS} 0`, display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  faint: { color: tokens.colorNeutralForeground3 },
  row: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
});

/** Changes that the pane shows at most. */
const shown = 5;

/** What writing the list would change: risks that are new, back, worse, better or gone. */
export function RiskChanges({
  changes,
  first,
}: {
  changes: RiskBoard["changes"];
  /** True when no list was written yet. */
  first: boolean;
}) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const more = changes.length - shown;
  return (
    <Section title={say(first ? riskTexts.found : riskTexts.changes)}>
      <ul className={styles.list} aria-label={say(first ? riskTexts.found : riskTexts.changes)}>
        {changes.slice(0, shown).map(({ name, mark, sentence, what }) => (
          <li key={name} className={styles.item}>
            <div className={styles.row}>
              <KindMark mark={mark} />
              <Text size={200}>{say(riskTexts[`change_${what}`])}</Text>
            </div>
            <Text>{sentence}</Text>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Text size={200} className={styles.faint}>
          {say(riskTexts.moreChanges, { count: formatNumber(more, language) })}
        </Text>
      )}
    </Section>
  );
}
