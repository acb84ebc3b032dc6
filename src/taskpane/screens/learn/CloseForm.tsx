import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { EvaluationBoard } from "../../../cycle/learn/readEvaluation";
import { MoreOnSheet } from "../../components/MoreOnSheet";
import { NameField } from "../../components/NameField";
import { PlacedForm } from "../../components/PlacedForm";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useSender } from "../../hooks/useOwnName";
import { carriedKindWords, learnCounts, learnTexts } from "../../texts/learnTexts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalXXS} 0`, overflowWrap: "anywhere" },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** Items that the pane names at most; their tables have them all. */
const shown = 8;

/** What is settled and what is open before a cycle is closed, what goes along, and the button that does it. */
export function CloseForm({ board, cycle }: { board: EvaluationBoard; cycle: number }) {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const [asks, setAsks] = useState(false);
  const sender = useSender();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const { points, nextName } = board;
  const names = { cycle: board.cycleName ?? "", next: nextName ?? "" };
  const anyOpen = points.some(({ open }) => open);
  const close = useAction(async () => {
    const overriding = anyOpen ? { overriding: { by: sender.name, reason } } : {};
    await services.run("closeCycle", { cycle, ...overriding }, { language }).finally(navigation.refresh);
    if (anyOpen) sender.keep();
    announce(say(learnTexts.closed, names));
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!sender.isBlank && reason.trim() !== "") void close.run();
  };
  const remark = (text: string) => (tried && text.trim() === "" ? { validationMessage: say(learnTexts.fillIn) } : {});
  const label = nextName === null ? say(learnTexts.close, names) : say(learnTexts.closeAndOpen, names);
  return (
    <Section title={say(learnTexts.close, names)}>
      <ul className={styles.list} aria-label={say(learnTexts.points)}>
        {points.map(({ open, words }) => (
          <li key={words} className={styles.item}>
            <Text weight={open ? "semibold" : "regular"}>
              <span aria-hidden="true">{open ? "●" : "▲"} </span>
              {words}
            </Text>
          </li>
        ))}
      </ul>
      <Carried board={board} />
      <OldFigures board={board} cycle={cycle} />
      <Text size={200}>{say(nextName === null ? learnTexts.willCloseLate : learnTexts.willClose)}</Text>
      {close.busy && <Working what={say(learnTexts.writing)} />}
      {!close.busy && !asks && (
        <Button appearance={anyOpen ? "secondary" : "primary"} onClick={() => (anyOpen ? setAsks(true) : void close.run())}>
          {label}
        </Button>
      )}
      {!close.busy && asks && (
        <PlacedForm close={() => setAsks(false)} submit={submit}>
          <Text>{say(learnTexts.asks)}</Text>
          <NameField label={learnTexts.author} sender={sender} fillIn={learnTexts.fillIn} tried={tried} />
          <Field label={say(learnTexts.reason)} required {...remark(reason)}>
            <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
          </Field>
          <Button appearance="primary" type="submit">
            {say(learnTexts.allTheSame)}
          </Button>
          <Button onClick={() => setAsks(false)}>{say(learnTexts.cancel)}</Button>
        </PlacedForm>
      )}
    </Section>
  );
}

/** Figures that were typed some cycles ago: still true, or to be taken back. */
function OldFigures({ board: { oldFigures }, cycle }: { board: EvaluationBoard; cycle: number }) {
  const styles = useStyles();
  const say = useWords();
  const sayCount = useCounted();
  const { language, services, navigation, announce } = usePane();
  const drop = useAction(async () => {
    await services.run("dropOldFigures", { cycle }, { language }).finally(navigation.refresh);
    announce(say(learnTexts.droppedOld));
  });
  if (oldFigures.length === 0) return null;
  return (
    <Section title={say(learnTexts.stillTrue)}>
      <Text>{sayCount(learnCounts.oldFigures, oldFigures.length)}</Text>
      <ul className={styles.list} aria-label={say(learnTexts.stillTrue)}>
        {oldFigures.slice(0, shown).map((words) => (
          <li key={words} className={styles.item}>
            <Text size={200}>{words}</Text>
          </li>
        ))}
      </ul>
      <MoreOnSheet count={oldFigures.length - shown} />
      <Text size={200}>{say(learnTexts.keepsOld)}</Text>
      {drop.busy ? <Working what={say(learnTexts.writing)} /> : <Button onClick={() => void drop.run()}>{say(learnTexts.dropOld)}</Button>}
    </Section>
  );
}

/** What goes along, with its age. */
function Carried({ board: { carried } }: { board: EvaluationBoard }) {
  const styles = useStyles();
  const say = useWords();
  const sayCount = useCounted();
  const title = say(learnTexts.carried);
  if (carried.length === 0) return <Text>{say(learnTexts.carriedNone)}</Text>;
  return (
    <Section title={title}>
      <ul className={styles.list} aria-label={title}>
        {carried.slice(0, shown).map(({ kind, item, words, cycles }) => (
          <li key={`${kind} ${item}`} className={styles.item}>
            <Text size={200}>
              {say(words === "" ? learnTexts.bareItem : kind === "risk" ? learnTexts.saidItem : learnTexts.item, {
                kind: say(carriedKindWords[kind as keyof typeof carriedKindWords]),
                item,
                words,
              })}
            </Text>
            <Text size={200} className={styles.faint}>
              {" · "}
              {cycles === null ? say(learnTexts.ageUnknown) : sayCount(learnCounts.age, cycles)}
            </Text>
          </li>
        ))}
      </ul>
      <MoreOnSheet count={carried.length - shown} />
    </Section>
  );
}
