import { Button, Field, makeStyles, Select, Text, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { EvaluationBoard } from "../../../cycle/learn/readEvaluation";
import type { DebriefLine } from "../../../cycle/learn/writeDebrief";
import { BackButton } from "../../components/BackButton";
import { NameField } from "../../components/NameField";
import { PlacedForm } from "../../components/PlacedForm";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { forgetDrafts, useDraft } from "../../hooks/useDraft";
import { useSender } from "../../hooks/useOwnName";
import { learnTexts } from "../../texts/learnTexts";

const useStyles = makeStyles({
  // The words of a long choice are cut off, and do not widen the pane.
  place: { gridTemplateColumns: "minmax(0, 1fr)" },
  narrow: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});

interface Props {
  board: EvaluationBoard;
  cycle: number;
  back(): void;
}

/** A change as it is typed: the place is a step of a procedure, or a new procedure. */
interface Change {
  text: string;
  place: string;
}

const blankChange: Change = { text: "", place: "" };
const newPlace = "new";

const linesIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Asks what worked, what did not and what changes in which step of which procedure. */
export function DebriefForm({ board, cycle, back }: Props) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const form = `debrief ${cycle}`;
  const [worked, setWorked] = useDraft(form, "worked", "");
  const [didNot, setDidNot] = useDraft(form, "did not", "");
  const [changes, setChanges] = useDraft<readonly Change[]>(form, "changes", [blankChange]);
  const sender = useSender();
  const [tried, setTried] = useState<"all" | "name">();
  const leave = () => {
    forgetDrafts(form);
    back();
  };
  const write = useAction(async (lines: readonly DebriefLine[]) => {
    await services.run("writeDebrief", { cycle, author: sender.name, lines }, { language }).finally(navigation.refresh);
    sender.keep();
    announce(say(learnTexts.kept));
    leave();
  });
  const typed: Typed = { worked, didNot, changes };
  const [complete, some] = [isComplete(typed, board), linesTyped(typed).length > 0];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried("all");
    if (complete && some && !sender.isBlank) void write.run(linesTyped(typed));
  };
  const sayNothing = () => {
    setTried("name");
    if (!sender.isBlank) void write.run([]);
  };
  const all = tried === "all";
  return (
    <Screen title={say(learnTexts.write)} above={<BackButton words={learnTexts.back} back={back} />}>
      <PlacedForm close={leave} submit={submit}>
        <Field label={say(learnTexts.worked)}>
          <Textarea value={worked} onChange={(_, { value }) => setWorked(value)} />
        </Field>
        <Field label={say(learnTexts.didNot)}>
          <Textarea value={didNot} onChange={(_, { value }) => setDidNot(value)} />
        </Field>
        {changes.map((change, index) => (
          <ChangeFields
            key={index}
            board={board}
            change={change}
            wrong={all && change.text.trim() !== "" && change.place === ""}
            set={(now) => setChanges(changes.map((other, place) => (place === index ? now : other)))}
          />
        ))}
        <Button onClick={() => setChanges([...changes, blankChange])}>{say(learnTexts.anotherChange)}</Button>
        <NameField label={learnTexts.author} sender={sender} people={board.people} fillIn={learnTexts.fillIn} tried={tried !== undefined} />
        {all && !(complete && some) && <Text role="alert">{say(learnTexts.needsAll)}</Text>}
        {write.busy ? (
          <Working what={say(learnTexts.writing)} />
        ) : (
          <>
            <Button appearance="primary" type="submit">
              {say(learnTexts.keep)}
            </Button>
            {!some && <Button onClick={sayNothing}>{say(learnTexts.nothing)}</Button>}
            <Button onClick={leave}>{say(learnTexts.cancel)}</Button>
          </>
        )}
      </PlacedForm>
    </Screen>
  );
}

interface Typed {
  worked: string;
  didNot: string;
  changes: readonly Change[];
}

function linesTyped({ worked, didNot, changes }: Typed): DebriefLine[] {
  return [
    ...linesIn(worked).map((text): DebriefLine => ({ kind: "worked", text })),
    ...linesIn(didNot).map((text): DebriefLine => ({ kind: "did not work", text })),
    ...changes
      .filter(({ text }) => text.trim() !== "")
      .map(({ text, place }): DebriefLine => ({ kind: "to change", text, ...placeOf(place) })),
  ];
}

/** Something of each kind, and every change has its place. What was said before counts: a debrief may be added to. */
function isComplete(typed: Typed, { debrief }: EvaluationBoard): boolean {
  const kinds = [...debrief, ...linesTyped(typed)].map(({ kind }) => kind);
  const isPlaced = typed.changes.every(({ text, place }) => text.trim() === "" || place !== "");
  return isPlaced && (kinds.includes("nothing to say") || ["worked", "did not work", "to change"].every((kind) => kinds.includes(kind)));
}

/** The place is written as the number of the procedure, a tab and the step. */
function placeOf(place: string): { procedure: string | null; step: number | null } {
  if (place === newPlace) return { procedure: null, step: null };
  const [procedure = "", step = ""] = place.split("\t");
  return { procedure, step: Number(step) };
}

const mostLetters = 50;
const shortened = (text: string): string => (text.length > mostLetters ? `${text.slice(0, mostLetters - 1)}…` : text);

interface ChangeProps {
  board: EvaluationBoard;
  change: Change;
  wrong: boolean;
  set(change: Change): void;
}

function ChangeFields({ board: { procedures }, change, wrong, set }: ChangeProps) {
  const styles = useStyles();
  const say = useWords();
  return (
    <>
      <Field label={say(learnTexts.change)}>
        <Textarea value={change.text} onChange={(_, { value }) => set({ ...change, text: value })} />
      </Field>
      <Field className={styles.place} label={say(learnTexts.where)} {...(wrong ? { validationMessage: say(learnTexts.fillIn) } : {})}>
        <Select className={styles.narrow} value={change.place} onChange={(_, { value }) => set({ ...change, place: value })}>
          <option value=""></option>
          {procedures.map(({ name, title, steps }) => (
            <optgroup key={name} label={title}>
              {steps.map(({ step, text }) => (
                <option key={step} value={`${name}\t${step}`}>
                  {`${step} · ${shortened(text)}`}
                </option>
              ))}
            </optgroup>
          ))}
          <option value={newPlace}>{say(learnTexts.newProcedure)}</option>
        </Select>
      </Field>
    </>
  );
}
