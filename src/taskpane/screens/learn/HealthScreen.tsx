import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useCallback, useState, type FormEvent } from "react";
import type { HealthBoard, HealthItem } from "../../../cycle/learn/readHealth";
import { BackButton } from "../../components/BackButton";
import { NameField } from "../../components/NameField";
import { PlacedForm } from "../../components/PlacedForm";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { forgetDrafts, useDraft } from "../../hooks/useDraft";
import { useSender } from "../../hooks/useOwnName";
import { useRead } from "../../hooks/useRead";
import { healthCounts, healthTexts } from "../../texts/healthTexts";

const useStyles = makeStyles({
  answer: { whiteSpace: "pre-line" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: "anywhere",
  },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** The signals of health by group: what is raised with its evidence and its advice, what is silent, what is not known yet. */
export function HealthScreen() {
  const say = useWords();
  const sayCount = useCounted();
  const { language, services } = usePane();
  const board = useRead(useCallback(() => services.readHealth(language), [services, language]));
  const [chosen, setChosen] = useState<HealthItem>();
  const open = useAction((sheet: string) => services.openSheet(sheet));
  if (board === undefined) return <Screen title={say(healthTexts.title)}>{<Working what={say(healthTexts.reading)} />}</Screen>;
  if (chosen !== undefined) return <SignalAnswer item={chosen} back={() => setChosen(undefined)} />;
  const { groups, sheet, cycle } = board;
  const all = groups.flatMap(({ signals }) => signals);
  const anyRaised = all.some(({ state }) => state === "raised");
  const unknown = all.filter(({ state }) => state === "unknown").length;
  return (
    <Screen title={say(healthTexts.title)}>
      <Text>{say(healthTexts.intro)}</Text>
      {!anyRaised && <Text weight="semibold">{sayCount(healthCounts.nothingRaised, unknown)}</Text>}
      {groups.map((group) => (
        <Group key={group.group} group={group} answer={cycle === null ? undefined : setChosen} />
      ))}
      {sheet !== null && <Button onClick={() => void open.run(sheet)}>{say(healthTexts.openSheet)}</Button>}
    </Screen>
  );
}

interface GroupProps {
  group: HealthBoard["groups"][number];
  /** Absent where there is no cycle that an answer could belong to. */
  answer: ((item: HealthItem) => void) | undefined;
}

function Group({ group: { group, signals }, answer }: GroupProps) {
  const styles = useStyles();
  const say = useWords();
  const title = say(healthTexts[group]);
  const silent = signals.filter(({ state }) => state === "silent");
  const unknown = signals.filter(({ state }) => state === "unknown");
  return (
    <Section title={title}>
      <ul className={styles.list} aria-label={title}>
        {signals
          .filter(({ state }) => state === "raised")
          .map((item) => (
            <Raised key={item.id} item={item} answer={answer} />
          ))}
        {silent.length > 0 && (
          <li className={styles.item}>
            <Text size={200}>{say(healthTexts.silent, { names: silent.map(({ title: name }) => name).join(", ") })}</Text>
          </li>
        )}
        {unknown.map(({ id, title: name, evidence }) => (
          <li key={id} className={styles.item}>
            <Text size={200} className={styles.faint}>
              {say(healthTexts.unknown, { title: name, needs: evidence.join(" ") })}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Raised({ item, answer }: { item: HealthItem; answer: GroupProps["answer"] }) {
  const styles = useStyles();
  const say = useWords();
  const { id, title, evidence, advice, answer: given } = item;
  return (
    <li className={styles.item}>
      <Text weight="semibold">{say(healthTexts.raised, { id, title })}</Text>
      {evidence.map((line) => (
        <Text key={line} size={200}>
          {line}
        </Text>
      ))}
      {given === null ? (
        <>
          <Text>{advice}</Text>
          {answer !== undefined && (
            <div>
              <Button size="small" onClick={() => answer(item)}>
                {say(healthTexts.answer, { id })}
              </Button>
            </div>
          )}
        </>
      ) : (
        <Text size={200} className={styles.answer}>
          {say(healthTexts.rests, { text: given.text, by: given.by ?? say(healthTexts.somebody) })}
        </Text>
      )}
    </li>
  );
}

/** Asks why a signal is known and left as it is. */
function SignalAnswer({ item: { id, title, evidence }, back }: { item: HealthItem; back: () => void }) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const form = `signal ${id}`;
  const [answer, setAnswer] = useDraft(form, "answer", "");
  const sender = useSender();
  const [tried, setTried] = useState(false);
  const leave = () => {
    forgetDrafts(form);
    back();
  };
  const write = useAction(async () => {
    await services.run("answerSignal", { signal: id, answer, by: sender.name }, { language }).finally(navigation.refresh);
    sender.keep();
    announce(say(healthTexts.answered));
    leave();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (answer.trim() !== "" && !sender.isBlank) void write.run();
  };
  const remark = (text: string) => (tried && text.trim() === "" ? { validationMessage: say(healthTexts.fillIn) } : {});
  return (
    <Screen title={`${id} · ${title}`} above={<BackButton words={healthTexts.back} back={back} />}>
      {evidence.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      <PlacedForm close={leave} submit={submit}>
        <Field label={say(healthTexts.answerText)} required {...remark(answer)}>
          <Textarea value={answer} onChange={(_, { value }) => setAnswer(value)} />
        </Field>
        <NameField label={healthTexts.by} sender={sender} fillIn={healthTexts.fillIn} tried={tried} />
        <Text size={200}>{say(healthTexts.willRest)}</Text>
        {write.busy ? (
          <Working what={say(healthTexts.writing)} />
        ) : (
          <>
            <Button appearance="primary" type="submit">
              {say(healthTexts.answer, { id })}
            </Button>
            <Button onClick={leave}>{say(healthTexts.cancel)}</Button>
          </>
        )}
      </PlacedForm>
    </Screen>
  );
}
