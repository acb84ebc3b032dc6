import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ProcedureBoard, ProcedureComment, ProcedureItem, ProcedureVersion } from "../../../cycle/procedures/readProcedures";
import type { Text as Words } from "../../../language/text";
import { formatNumber } from "../../../language/format";
import { formatNames } from "../../../language/nameLists";
import { BackButton } from "../../components/BackButton";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { Working } from "../../components/Working";
import { useAction } from "../../hooks/useAction";
import { useOwnName } from "../../hooks/useOwnName";
import { languageWords, procedureCounts, procedureTexts } from "../../texts/procedureTexts";
import { CompareScreen } from "./CompareScreen";
import { Versions } from "./Versions";
import { WordsForm } from "./WordsForm";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  plain: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  faint: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  procedure: ProcedureItem;
  sheets: ProcedureBoard["sheets"];
  back(): void;
  /** What the way back is called; by default it leads to the procedures. */
  backWords?: Words;
}

type Form =
  | { kind: "approve" }
  // The version that stood there when the person pressed: another may follow while they write their name.
  | { kind: "read"; version: string }
  | { kind: "review"; version: string }
  | { kind: "comment" }
  | { kind: "answer"; comment: ProcedureComment }
  | { kind: "compare"; version: ProcedureVersion };

/** One procedure: its steps, how plain they are, its versions, who read it, and what those who use it say. */
export function ProcedureDetails({ procedure, sheets, back, backWords = procedureTexts.back }: Props) {
  const styles = useStyles();
  const say = useWords();
  const { services } = usePane();
  const [form, setForm] = useState<Form>();
  const open = useAction((sheet: string) => services.openSheet(sheet));
  const { title, aim, name, version, next, reviewed } = procedure;
  if (form !== undefined) return <FormOf form={form} procedure={procedure} back={() => setForm(undefined)} />;
  return (
    <Screen title={`${name} · ${title}`} above={<BackButton words={backWords} back={back} />}>
      {aim !== null && <Text>{aim}</Text>}
      <Steps procedure={procedure} />
      <Ease procedure={procedure} />
      {next !== null && (
        <Button appearance="primary" onClick={() => setForm({ kind: "approve" })}>
          {say(procedureTexts.approve, { version: next })}
        </Button>
      )}
      {next === null && procedure.reviewDue && <StillRight procedure={procedure} ask={() => setForm({ kind: "review", version })} />}
      {reviewed !== null && (
        <Text size={200} className={styles.faint}>
          {say(procedureTexts.lastReviewed, { name: reviewed.by, day: reviewed.day })}
        </Text>
      )}
      <Readers procedure={procedure} confirm={() => setForm({ kind: "read", version })} />
      {sheets.steps !== null && <Button onClick={() => void open.run(sheets.steps ?? "")}>{say(procedureTexts.openSteps)}</Button>}
      <Versions procedure={procedure} compare={(version) => setForm({ kind: "compare", version })} />
      <Comments procedure={procedure} answer={(comment) => setForm({ kind: "answer", comment })} />
      <Button onClick={() => setForm({ kind: "comment" })}>{say(procedureTexts.comment)}</Button>
    </Screen>
  );
}

/** Who read it, and the button of whoever has: only a text that was approved is the same for every reader. */
function Readers({ procedure: { version, status, next, readers }, confirm }: { procedure: ProcedureItem; confirm: () => void }) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const isInForce = status === "approved" && next === null;
  const names = formatNames(readers, language);
  const lines = [
    ...(readers.length > 0 ? [isInForce ? say(procedureTexts.readers, { names }) : say(procedureTexts.readersOf, { version, names })] : []),
    ...(readers.length === 0 && isInForce ? [say(procedureTexts.nobodyRead)] : []),
    ...(next === null ? [] : [say(procedureTexts.readOnceApproved)]),
  ];
  return (
    <>
      {lines.map((line) => (
        <Text key={line} size={200} className={styles.faint}>
          {line}
        </Text>
      ))}
      {isInForce && <Button onClick={confirm}>{say(procedureTexts.read)}</Button>}
    </>
  );
}

/** A review that is due of a text that nobody wants changed: one press of whoever is known, and a name of whoever is not. */
function StillRight({ procedure: { name, version, review }, ask }: { procedure: ProcedureItem; ask(): void }) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const [own] = useOwnName();
  const confirm = useAction(async () => {
    await services.run("reviewProcedure", { procedure: name, version, by: own }, { language }).finally(navigation.refresh);
    announce(say(procedureTexts.isStillRight));
  });
  return (
    <>
      <Text weight="semibold">{review === null ? say(procedureTexts.noReview) : say(procedureTexts.reviewDue, { day: review })}</Text>
      {confirm.busy ? (
        <Working what={say(procedureTexts.writing)} />
      ) : (
        <Button appearance="primary" onClick={() => (own.trim() === "" ? ask() : void confirm.run())}>
          {say(procedureTexts.stillRight)}
        </Button>
      )}
    </>
  );
}

/** What one of the buttons asks for, and what it writes. */
function FormOf({ form, procedure, back }: { form: Form; procedure: ProcedureItem; back: () => void }) {
  const say = useWords();
  const { language, services } = usePane();
  const { name, title } = procedure;
  const next = procedure.next ?? "";
  if (form.kind === "compare") return <CompareScreen procedure={procedure} version={form.version} back={back} />;
  if (form.kind === "approve")
    return (
      <WordsForm
        title={say(procedureTexts.approve, { version: next })}
        about={title}
        label={say(procedureTexts.reason)}
        button={say(procedureTexts.approve, { version: next })}
        said={say(procedureTexts.isApproved, { version: next })}
        write={(reason, by) => services.run("approveProcedure", { procedure: name, by, reason }, { language })}
        back={back}
      />
    );
  if (form.kind === "read")
    return (
      <WordsForm
        title={say(procedureTexts.read)}
        about={title}
        button={say(procedureTexts.read)}
        said={say(procedureTexts.isRead)}
        write={(_, by) => services.run("confirmReading", { procedure: name, version: form.version, by }, { language })}
        back={back}
      />
    );
  if (form.kind === "review")
    return (
      <WordsForm
        title={say(procedureTexts.stillRight)}
        about={title}
        button={say(procedureTexts.stillRight)}
        said={say(procedureTexts.isStillRight)}
        write={(_, by) => services.run("reviewProcedure", { procedure: name, version: form.version, by }, { language })}
        back={back}
      />
    );
  if (form.kind === "comment")
    return (
      <WordsForm
        title={say(procedureTexts.comment)}
        about={title}
        label={say(procedureTexts.commentText)}
        button={say(procedureTexts.comment)}
        said={say(procedureTexts.commented)}
        write={(text, author) => services.run("commentProcedure", { procedure: name, text, author }, { language })}
        back={back}
      />
    );
  const { comment } = form;
  return (
    <WordsForm
      title={say(procedureTexts.answer, { name: comment.name })}
      about={comment.text}
      label={say(procedureTexts.answerText)}
      button={say(procedureTexts.answer, { name: comment.name })}
      said={say(procedureTexts.answered)}
      write={(answer, by) => services.run("answerComment", { comment: comment.name, answer, by }, { language })}
      back={back}
    />
  );
}

function Steps({ procedure: { steps } }: { procedure: ProcedureItem }) {
  const styles = useStyles();
  const say = useWords();
  return (
    <Section title={say(procedureTexts.steps)}>
      <ol className={styles.list} aria-label={say(procedureTexts.steps)}>
        {steps.map(({ Step: step, Role: role, When: when, Text: text, Input: input, Output: output }) => (
          <li key={step} className={styles.item}>
            <Text size={200} weight="semibold">
              {when === null ? role : say(procedureTexts.who, { role, when })}
            </Text>
            <br />
            <Text>{text}</Text>
            {input !== null && output !== null && (
              <>
                <br />
                <Text size={200} className={styles.faint}>
                  {say(procedureTexts.flow, { input, output })}
                </Text>
              </>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Ease({ procedure: { ease, hard, language: written } }: { procedure: ProcedureItem }) {
  const styles = useStyles();
  const say = useWords();
  const sayCount = useCounted();
  const { language } = usePane();
  if (ease === null) return null;
  return (
    <>
      <Text size={200}>
        {say(written === language ? procedureTexts.ease : procedureTexts.easeIn, {
          ease: formatNumber(ease, language, { most: 0 }),
          language: say(languageWords[written]),
        })}
      </Text>
      {hard.length > 0 && (
        <Section title={say(procedureTexts.hard)}>
          <ul className={styles.plain} aria-label={say(procedureTexts.hard)}>
            {hard.map(({ sentence, words }) => (
              <li key={sentence} className={styles.item}>
                <Text size={200}>{sayCount(procedureCounts.hardSentence, words, { sentence })}</Text>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Comments({ procedure: { comments }, answer }: { procedure: ProcedureItem; answer: (comment: ProcedureComment) => void }) {
  const styles = useStyles();
  const say = useWords();
  if (comments.length === 0) return null;
  return (
    <Section title={say(procedureTexts.comments)}>
      <ul className={styles.plain} aria-label={say(procedureTexts.comments)}>
        {comments.map((comment) => {
          const { name, text, author, day, answer: said, answeredBy } = comment;
          return (
            <li key={name} className={styles.item}>
              <Text>{say(procedureTexts.commentLine, { text, author, day })}</Text>
              <br />
              {said === null ? (
                <Button size="small" onClick={() => answer(comment)}>
                  {say(procedureTexts.answer, { name })}
                </Button>
              ) : (
                <Text size={200}>{answeredBy === null ? said : say(procedureTexts.answerLine, { by: answeredBy, answer: said })}</Text>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
