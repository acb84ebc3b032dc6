import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { formatNumber } from "../../../language/format";
import { usePane, useWords } from "../../hooks/pane";
import { collectTexts } from "../../texts/collectTexts";
import { statusColor } from "../../officeTheme";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  item: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  faint: { color: tokens.colorNeutralForeground3 },
});

export interface Remark {
  /** True when a result is wrong because of it; undefined where that is not the question. */
  critical?: boolean;
  sentence: string;
  /** What it does, or what to do. */
  detail?: string;
}

/** Rows in the pane at most; the sheet has them all. */
const most = 5;

/** Sentences that ask for attention, the gravest first, five at most. */
export function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const rest = remarks.length - most;
  return (
    <ul className={styles.list}>
      {remarks.slice(0, most).map(({ critical, sentence, detail }, index) => (
        <li key={`${index} ${sentence}`} className={styles.item}>
          <Text>
            {critical !== undefined && (
              <Text weight="semibold" style={{ color: critical ? statusColor.act : statusColor.watch }}>
                <span aria-hidden="true">{critical ? "▼ " : "● "}</span>
                {say(critical ? collectTexts.wrong : collectTexts.less)}
                {" · "}
              </Text>
            )}
            {sentence}
          </Text>
          {detail !== undefined && (
            <Text size={200} className={styles.faint}>
              {detail}
            </Text>
          )}
        </li>
      ))}
      {rest > 0 && (
        <li>
          <Text size={200} className={styles.faint}>
            {say(collectTexts.more, { count: formatNumber(rest, language) })}
          </Text>
        </li>
      )}
    </ul>
  );
}
