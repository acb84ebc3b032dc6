import { Button, Checkbox, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { RiskItem } from "../../../cycle/risks/readRisks";
import type { FoundOf, RequestOf } from "../../../cycle/services";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { formatNumber } from "../../../language/format";
import { riskTexts } from "../../texts/riskTexts";
import { Doubts } from "../scenarios/Doubts";
import { numberTyped } from "../scenarios/fields";
import { AnswerDetails, useAnswerLine } from "./AnswerLine";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, alignItems: "stretch" },
});

type Request = RequestOf<"askWithAnswers">;
type Found = FoundOf<"askWithAnswers">;

/** Against too much stock the optimiser only plans again within the hours; the other ways out need none. */
const measures = { surplus: [], others: ["overtime", "subcontract", "sellLater", "belowMinimum", "extraShift"] } as const;
/** A risk is no event: no line of it changes anything. */
const noEvent = { template: "risk", subject: null, from: 0, to: null, amount: 0 } as const;
/** How much cheaper too much stock is sold until somebody says otherwise, in %. */
const usualCut = "20";

/** What the optimiser answers a risk, once; null where there is nothing to plan with. */
function useAnswers({ name, kind }: RiskItem, none: () => void) {
  const { language, services } = usePane();
  const [asked, setAsked] = useState<{ request: Request; currency: string }>();
  const [seconds, setSeconds] = useState(0);
  const nothing = useRef(none);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const answer = async (): Promise<void> => {
      const event = await services.readEvent(noEvent, [], language);
      if (event.input === null) return nothing.current();
      const wanted = { input: event.input, measures: kind === "surplus" ? measures.surplus : measures.others };
      const found = await services.answers(wanted, { signal, onProgress: setSeconds }).catch((failure: unknown) => {
        if (kind === "surplus") return null;
        throw failure;
      });
      const answers = found?.kind === "holds" || (found?.kind === "answers" && kind !== "surplus") ? found : null;
      if (signal.aborted) return;
      if (answers === null && kind !== "surplus") return nothing.current();
      const { currency } = (await services.readSettings()).values;
      if (!signal.aborted) setAsked({ request: { risk: name, base: event.base, answers }, currency });
    };
    // Without a plan, or with data that the optimiser would misread, the risk is handed on in words as before.
    answer().catch(() => !signal.aborted && nothing.current());
    return () => controller.abort();
  }, [services, language, name, kind]);
  return { asked, seconds };
}

/** What can be done about a risk, worked out while one looks; what is ticked becomes the options of a decision. */
export function RiskAnswers({ item, none, done }: { item: RiskItem; none: () => void; done: () => void }) {
  const say = useWords();
  const { language, services } = usePane();
  const { asked, seconds } = useAnswers(item, none);
  const [cut, setCut] = useState(usualCut);
  // With the price cut that they were worked out for, until those of another one are there.
  const [answered, setAnswered] = useState<{ found: Found; cut: number }>();
  const nothing = useRef(none);
  const typed = numberTyped(cut, language);
  const share = typed !== null && typed >= 0 && typed <= 100 ? typed : null;
  useEffect(() => {
    if (asked === undefined || share === null) return undefined;
    let isLeft = false;
    services.plan("askWithAnswers", { ...asked.request, cut: share }, { language }).then(
      ({ found }) => !isLeft && (found.options.length === 0 ? nothing.current() : setAnswered({ found, cut: share })),
      () => !isLeft && nothing.current(),
    );
    return () => {
      isLeft = true;
    };
  }, [asked, share, services, language]);
  if (asked === undefined || answered === undefined)
    return (
      <Working
        what={seconds === 0 ? say(riskTexts.answering) : say(riskTexts.answeringFor, { seconds: formatNumber(seconds, language) })}
      />
    );
  const { found } = answered;
  const isSold = found.options.some(({ id }) => id === "sellDown");
  return (
    <Options
      found={found}
      cut={answered.cut === share ? share : null}
      done={done}
      request={asked.request}
      currency={asked.currency}
      isSurplus={item.kind === "surplus"}
    >
      {item.kind === "surplus" && !isSold && <Text size={200}>{say(riskTexts.noneToSpare)}</Text>}
      {(isSold || cut !== usualCut) && (
        <Field label={say(riskTexts.priceCut)} {...(share === null ? { validationMessage: say(riskTexts.priceCutWrong) } : {})}>
          <Input inputMode="decimal" value={cut} onChange={(_, { value }) => setCut(value)} />
        </Field>
      )}
    </Options>
  );
}

interface OptionsProps {
  found: Found;
  request: Request;
  /** The price cut of these answers; null where another one is typed, or none that can be counted with. */
  cut: number | null;
  currency: string;
  isSurplus: boolean;
  done: () => void;
  children: ReactNode;
}

/** The answers with their figures, to be ticked. */
function Options({ found: { options, reason, unpriced }, request, cut, currency, isSurplus, done, children }: OptionsProps) {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const line = useAnswerLine(currency, isSurplus);
  const [without, setWithout] = useState<readonly string[]>([]);
  const chosen = options.flatMap(({ id }) => (without.includes(id) ? [] : [id]));
  const ask = useAction(async () => {
    await services.run("askWithAnswers", { ...request, cut: cut ?? 0, chosen }, { language }).finally(navigation.refresh);
    announce(say(riskTexts.asked));
    done();
  });
  return (
    <Section title={say(riskTexts.answers)}>
      <div className={styles.stack}>
        <Text size={200}>{say(isSurplus ? riskTexts.surplusAnswersAre : riskTexts.answersAre)}</Text>
        <Doubts reason={reason} unpriced={unpriced} />
        {children}
        {options.map((option) => (
          <div key={option.id}>
            <Checkbox
              label={line(option)}
              checked={!without.includes(option.id)}
              onChange={(_, { checked }) =>
                setWithout(checked === true ? without.filter((id) => id !== option.id) : [...without, option.id])
              }
            />
            <AnswerDetails option={option} currency={currency} />
          </div>
        ))}
        {ask.busy ? (
          <Working what={say(riskTexts.asking)} />
        ) : (
          <Button appearance="primary" disabled={chosen.length === 0 || cut === null} onClick={() => void ask.run()}>
            {say(riskTexts.askWithAnswers)}
          </Button>
        )}
      </div>
    </Section>
  );
}
