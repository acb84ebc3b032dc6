import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { RiskItem } from "../../../cycle/risks/readRisks";
import { formatMoney, riskKindWords, riskStatusWords } from "../../../domain/analyse/riskMessages";
import { inLanguage, type Language } from "../../../language/text";
import { usePane, useWords } from "../../hooks/pane";
import { riskTexts } from "../../texts/riskTexts";

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  money: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  faint: { color: tokens.colorNeutralForeground3 },
  sentence: { textAlign: "left", overflowWrap: "anywhere" },
});

/** The status in the person's language; a word of their own as it is. */
export function statusWord(status: string, language: Language): string {
  return Object.hasOwn(riskStatusWords, status) ? inLanguage(riskStatusWords[status as keyof typeof riskStatusWords], language) : status;
}

/** The kind as shape and word, "■ Overload"; colour plays no part. */
export function KindMark({ kind }: { kind: RiskItem["kind"] }) {
  const { language } = usePane();
  if (kind === null) return null;
  const { shape, word } = riskKindWords[kind];
  return (
    <Text size={200} weight="semibold">
      <span aria-hidden="true">{shape} </span>
      {inLanguage(word, language)}
    </Text>
  );
}

/** One risk of the list: kind, value, what will happen, who looks after it; its sentence leads to its details. */
export function RiskLine({ item, currency, choose }: { item: RiskItem; currency: string; choose: () => void }) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const status = statusWord(item.status, language);
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <KindMark kind={item.kind} />
        <Text weight="semibold" className={styles.money}>
          {item.value === null ? say(riskTexts.noValue) : formatMoney(item.value, currency, language)}
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
