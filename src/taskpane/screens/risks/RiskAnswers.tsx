import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { RiskItem } from "../../../cycle/risks/readRisks";
import type { FoundOf, RequestOf } from "../../../cycle/services";
import { formatMoney, formatNumber, formatPercent } from "../../../language/format";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { riskTexts } from "../../texts/riskTexts";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, alignItems: "stretch" },
  detail: { paddingLeft: tokens.spacingHorizontalXXXL, color: tokens.colorNeutralForeground3 },
});

type Request = RequestOf<"askWithAnswers">;
type Options = FoundOf<"askWithAnswers">["options"];

/** Against too much stock nothing has to be added: the plan is made again within the hours. */
const measures = { surplus: [], others: ["overtime", "subcontract", "sellLater", "belowMinimum", "extraShift"] } as const;
/** A risk is no event: no line of it changes anything. */
const noEvent = { template: "risk", subject: null, from: 0, to: null, amount: 0 } as const;

/** What can be done about a risk, worked out while one looks; what is ticked becomes the options of a decision. */
export function RiskAnswers({ item, none, done }: { item: RiskItem; none: () => void; done: () => void }) {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const [found, setFound] = useState<{ request: Request; options: Options; currency: string }>();
  const [without, setWithout] = useState<readonly string[]>([]);
  const [seconds, setSeconds] = useState(0);
  const nothing = useRef(none);
  const { name, kind } = item;
  useEffect(() => {
    const controller = new AbortController();
    const answer = async (): Promise<void> => {
      const event = await services.readEvent(noEvent, [], language);
      if (event.input === null) return nothing.current();
      const asked = { input: event.input, measures: kind === "surplus" ? measures.surplus : measures.others };
      const answers = await services.answers(asked, { signal: controller.signal, onProgress: setSeconds });
      if (controller.signal.aborted) return;
      if (answers.kind !== "answers" && answers.kind !== "holds") return nothing.current();
      const request: Request = { risk: name, base: event.base, answers };
      const { found: shown } = await services.plan("askWithAnswers", request, { language });
      if (shown.options.length === 0) return nothing.current();
      const { currency } = (await services.readSettings()).values;
      if (!controller.signal.aborted) setFound({ request, options: shown.options, currency });
    };
    // Without a plan, or with data that the optimiser would misread, the risk is handed on in words as before.
    answer().catch(() => !controller.signal.aborted && nothing.current());
    return () => controller.abort();
  }, [services, language, name, kind]);
  const ask = useAction(async () => {
    if (found === undefined) return;
    const chosen = found.options.flatMap(({ id }) => (without.includes(id) ? [] : [id]));
    await services.run("askWithAnswers", { ...found.request, chosen }, { language }).finally(navigation.refresh);
    announce(say(riskTexts.asked));
    done();
  });
  if (found === undefined)
    return (
      <Working
        what={seconds === 0 ? say(riskTexts.answering) : say(riskTexts.answeringFor, { seconds: formatNumber(seconds, language) })}
      />
    );
  return (
    <Section title={say(riskTexts.answers)}>
      <div className={styles.stack}>
        <Text size={200}>{say(riskTexts.answersAre)}</Text>
        {found.options.map((option) => (
          <div key={option.id}>
            <Checkbox
              label={labelOf(option, found.currency, { say, language })}
              checked={!without.includes(option.id)}
              onChange={(_, { checked }) =>
                setWithout(checked === true ? without.filter((id) => id !== option.id) : [...without, option.id])
              }
            />
            {option.covered !== null && option.covered.of > 0 && (
              <Text size={200} block className={styles.detail}>
                {say(riskTexts.covers, {
                  hours: formatNumber(option.covered.hours, language, { most: 0 }),
                  of: formatNumber(option.covered.of, language, { most: 0 }),
                })}
              </Text>
            )}
          </div>
        ))}
        {ask.busy ? (
          <Working what={say(riskTexts.asking)} />
        ) : (
          <Button appearance="primary" disabled={without.length === found.options.length} onClick={() => void ask.run()}>
            {say(riskTexts.askWithAnswers)}
          </Button>
        )}
      </div>
    </Section>
  );
}

/** "Overtime: +7,254 EUR, service 100%". */
function labelOf(
  { name, costs, totals }: Options[number],
  currency: string,
  { say, language }: { say: ReturnType<typeof useWords>; language: "en" | "fr" },
): string {
  const service = totals.service === null ? "–" : formatPercent(totals.service, language);
  if (costs === null) return say(riskTexts.answerNoCost, { name, service });
  return say(riskTexts.answerLine, { name, service, costs: formatMoney(costs, currency, language, { isSigned: true }) });
}
