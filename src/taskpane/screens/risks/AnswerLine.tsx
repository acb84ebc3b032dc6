import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { FoundOf } from "../../../cycle/services";
import { formatMoney, formatNumber, formatShare } from "../../../language/format";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { riskTexts } from "../../texts/riskTexts";

const useStyles = makeStyles({ detail: { paddingLeft: tokens.spacingHorizontalXXXL, color: tokens.colorNeutralForeground3 } });

type Option = FoundOf<"askWithAnswers">["options"][number];

/** "Overtime: +7,254 EUR, service 100%"; against too much stock what is earned counts, since a lower price is no cost of the plan. */
export function useAnswerLine(currency: string, isSurplus: boolean): (option: Option) => string {
  const say = useWords();
  const { language } = usePane();
  const signed = (value: number): string => formatMoney(value, currency, language, { isSigned: true });
  return ({ name, costs, gain, totals }) => {
    const service = totals.service === null ? "–" : formatShare(totals.service, language);
    const money = isSurplus ? gain : costs;
    if (money === null) return say(riskTexts.answerNoCost, { name, service });
    return isSurplus
      ? say(riskTexts.gainLine, { name, service, gain: signed(money) })
      : say(riskTexts.answerLine, { name, service, costs: signed(money) });
  };
}

/** How much of the risk an answer does away with, and what it puts up with. */
export function AnswerDetails({ option: { id, covered, waiting, totals }, currency }: { option: Option; currency: string }) {
  const styles = useStyles();
  const say = useWords();
  const sayCount = useCounted();
  const { language, bucket } = usePane();
  const whole = (value: number): string => formatNumber(value, language, { most: 0 });
  const below = totals["below minimum"] ?? 0;
  const details = [
    covered !== null && covered.of > 0 && covered.in === "hours"
      ? say(riskTexts.covers, { hours: whole(covered.amount), of: whole(covered.of) })
      : null,
    covered !== null && covered.of > 0 && covered.in === "units"
      ? sayCount(riskTexts.takesAway, Math.round(covered.amount), { of: whole(covered.of) })
      : null,
    waiting === null
      ? null
      : waiting.worth === null
        ? sayCount(riskTexts.unitsWait, Math.round(waiting.units))
        : say(riskTexts.salesWait, { amount: formatMoney(waiting.worth, currency, language) }),
    id === "belowMinimum" && below > 0 ? sayCount(bucket === "week" ? riskTexts.belowMinimumWeeks : riskTexts.belowMinimum, below) : null,
  ];
  return details.map(
    (detail) =>
      detail !== null && (
        <Text key={detail} size={200} block className={styles.detail}>
          {detail}
        </Text>
      ),
  );
}
