import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { previewInsertion, type Insertion, type InsertionPreview } from "../../../cycle/formulas/insertion";
import type { FunctionEntry } from "../../../functions/functionEntries";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useEscape } from "../../hooks/useEscape";
import { functionTexts } from "../../texts/functionTexts";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, outlineStyle: "none" },
  formula: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  args: { listStyleType: "none", margin: 0, padding: 0, overflowWrap: "anywhere" },
  sentence: { overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Characters of a filled cell's content that are shown: enough to recognise it. */
const contentShown = 40;

/** Puts the function into a cell with the selected ranges as arguments: shown first, written only on the second press. */
export function InsertFunction({ entry }: { entry: FunctionEntry }) {
  const say = useWords();
  const inserting = useInserting();
  const { insertion, sentence, read } = inserting;
  const start = useRef<HTMLButtonElement>(null);
  const open = insertion !== undefined;
  const opened = useRef(false);
  // The focus goes back to where it was once the box is closed.
  useEffect(() => {
    if (!open && opened.current) start.current?.focus();
    opened.current = open;
  }, [open]);
  if (insertion !== undefined) return <PreviewBox entry={entry} insertion={insertion} inserting={inserting} />;
  return (
    <>
      <Button ref={start} onClick={() => void read.run()}>
        {say(functionTexts.insert)}
      </Button>
      {sentence !== "" && <Text>{sentence}</Text>}
    </>
  );
}

/** Where the insertion stands, and its acts. */
function useInserting() {
  const say = useWords();
  const { language, services, announce } = usePane();
  const [insertion, setInsertion] = useState<Insertion>();
  const [sentence, setSentence] = useState("");
  const read = useAction(async () => {
    setSentence("");
    setInsertion(await services.readInsertion());
  });
  const place = useAction(async (from: Insertion) => {
    setSentence("");
    setInsertion(await services.placeInsertion(from));
  });
  const write = useAction(async (from: Insertion, preview: InsertionPreview, replace: boolean) => {
    if (from.target === undefined) return;
    const now = await services.run("insertFormula", { preview, target: from.target, replace }, { language });
    if (now) {
      setInsertion({ ...from, target: now });
      return setSentence(say(functionTexts.changed));
    }
    const done = say(functionTexts.written, { cell: from.target.address });
    setInsertion(undefined);
    setSentence(done);
    announce(done);
  });
  const cancel = () => {
    setSentence("");
    setInsertion(undefined);
  };
  return { insertion, sentence, read, place, write, cancel };
}

interface PreviewBoxProps {
  entry: FunctionEntry;
  insertion: Insertion;
  inserting: ReturnType<typeof useInserting>;
}

/** The formula as it will be written, what it reads, and what keeps it from being written. */
function PreviewBox({ entry, insertion, inserting }: PreviewBoxProps) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEscape(inserting.cancel);
  // The focus goes with what a press has brought.
  useEffect(() => heading.current?.focus(), []);
  const preview = previewInsertion(entry, insertion, language);
  const isReady = preview.missing.length === 0;
  const cell = insertion.target?.address ?? "";
  const given = preview.args.filter(({ reference }) => reference !== undefined);
  return (
    <section className={styles.box} aria-label={say(functionTexts.previewTitle)}>
      <h4 ref={heading} tabIndex={-1} className={styles.title}>
        {say(functionTexts.previewTitle)}
      </h4>
      <Text className={styles.formula}>{preview.shown}</Text>
      {given.length > 0 && (
        <ul className={styles.args}>
          {given.map(({ name, reference = "" }) => (
            <li key={name}>{say(functionTexts.argumentFrom, { name, reference })}</li>
          ))}
        </ul>
      )}
      {isReady && preview.place === "free" && <Text>{say(functionTexts.inCell, { cell })}</Text>}
      <Text role="status" className={styles.sentence}>
        {inserting.sentence} {obstacle()}
      </Text>
      {preview.unused > 0 && <Text>{say(functionTexts.unused, { count: preview.args.length })}</Text>}
      <PreviewActions insertion={insertion} preview={preview} inserting={inserting} />
    </section>
  );

  /** What keeps the formula from being written, and what to do about it. */
  function obstacle(): string {
    if (!isReady) return say(functionTexts.missingOne, { names: preview.missing.join(", ") });
    if (preview.place === "none") return say(functionTexts.noPlace);
    if (preview.place === "inside") return say(functionTexts.inside, { cell });
    if (preview.place === "filled") return say(functionTexts.filled, { cell, content: shortened(insertion.target?.content ?? "") });
    return "";
  }
}

interface PreviewActionsProps {
  insertion: Insertion;
  preview: InsertionPreview;
  inserting: ReturnType<typeof useInserting>;
}

function PreviewActions({ insertion, preview, inserting: { read, place, write, cancel } }: PreviewActionsProps) {
  const styles = useStyles();
  const say = useWords();
  const isReady = preview.missing.length === 0;
  const cell = insertion.target?.address ?? "";
  return (
    <div className={styles.actions}>
      {isReady && preview.place === "free" && (
        <Button appearance="primary" disabledFocusable={write.busy} onClick={() => void write.run(insertion, preview, false)}>
          {say(functionTexts.write)}
        </Button>
      )}
      {!isReady && (
        <Button appearance="primary" onClick={() => void read.run()}>
          {say(functionTexts.selectAgain)}
        </Button>
      )}
      {isReady && preview.place !== "free" && (
        <Button appearance="primary" onClick={() => void place.run(insertion)}>
          {say(functionTexts.placeHere)}
        </Button>
      )}
      {isReady && preview.place === "filled" && (
        <Button onClick={() => void write.run(insertion, preview, true)}>{say(functionTexts.replace, { cell })}</Button>
      )}
      <Button onClick={cancel}>{say(functionTexts.cancel)}</Button>
    </div>
  );
}

const shortened = (content: string): string => (content.length > contentShown ? `${content.slice(0, contentShown)}…` : content);
