import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { RiskItem } from "../../../cycle/risks/readRisks";
import { useWords } from "../../hooks/pane";
import { riskTexts } from "../../texts/riskTexts";

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  money: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  faint: { color: tokens.colorNeutralForeground3 },
  sentence: { textAlign: "left", overflowWrap: "anywhere" },
});

/** The kind as shape and word, "■ Overload"; colour plays no part. */
export function KindMark({ mark }: { mark: RiskItem["mark"] }) {
  if (mark === null) return null;
  return (
    <Text size={200} weight="semibold">
      <span aria-hidden="true">{mark.shape} </span>
      {mark.word}
    </Text>
  );
}

/** One risk of the list: kind, value, what will happen, who looks after it; its sentence leads to its details. */
export function RiskLine({ item, choose }: { item: RiskItem; choose: () => void }) {
  const styles = useStyles();
  const say = useWords();
  const status = item.statusWord;
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <KindMark mark={item.mark} />
        <Text weight="semibold" className={styles.money}>
          {item.money ?? say(riskTexts.noValue)}
        </Text>
      </div>
      <Link as="button" className={styles.sentence} onClick={choose}>
        {item.sentence}
      </Link>
      <div>
        <Text size={200} className={styles.faint}>
          {item.owner === null ? status : say(riskTexts.ownerShort, { owner: item.owner, status })}
        </Text>
      </div>
    </li>
  );
}
