import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ProcedureItem, ProcedureVersion } from "../../../cycle/procedures/readProcedures";
import { BackButton } from "../../components/BackButton";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { procedureTexts } from "../../texts/procedureTexts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  was: { textDecorationLine: "line-through" },
});

interface Props {
  procedure: ProcedureItem;
  version: ProcedureVersion;
  back(): void;
}

type Words = Pick<ProcedureItem["steps"][number], "Role" | "When" | "Text" | "Input" | "Output">;

/** Everything a step says, in a line. */
const lineOf = (step: Words | null): string =>
  step === null
    ? ""
    : [step.Role, step.When, step.Text, step.Input, step.Output].filter((part) => part !== null && part !== "").join(" · ");

/** What changed in a procedure since one of its versions, and the way back to it. */
export function CompareScreen({ procedure: { name, title }, version, back }: Props) {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const { version: number, changes, readers } = version;
  const restore = useAction(async () => {
    await services.run("restoreProcedure", { procedure: name, version: number }, { language }).finally(navigation.refresh);
    announce(say(procedureTexts.restored, { version: number }));
    back();
  });
  return (
    <Screen title={say(procedureTexts.compared, { version: number })} above={<BackButton words={procedureTexts.backToOne} back={back} />}>
      <Text weight="semibold">{title}</Text>
      {readers.length > 0 && <Text size={200}>{say(procedureTexts.readers, { names: readers.join(", ") })}</Text>}
      {changes.length === 0 && <Text>{say(procedureTexts.same)}</Text>}
      <ul className={styles.list} aria-label={say(procedureTexts.compared, { version: number })}>
        {changes.map(({ kind, step, before, after }) => (
          <li key={step} className={styles.item}>
            {kind === "added" && <Text>{say(procedureTexts.added, { step, text: lineOf(after) })}</Text>}
            {kind === "dropped" && <Text>{say(procedureTexts.dropped, { step, text: lineOf(before) })}</Text>}
            {kind === "changed" && (
              <>
                <Text className={styles.was}>{say(procedureTexts.was, { step, text: lineOf(before) })}</Text>
                <br />
                <Text>{say(procedureTexts.is, { step, text: lineOf(after) })}</Text>
              </>
            )}
          </li>
        ))}
      </ul>
      {restore.busy ? (
        <Working what={say(procedureTexts.writing)} />
      ) : (
        changes.length > 0 && <Button onClick={() => void restore.run()}>{say(procedureTexts.restore, { version: number })}</Button>
      )}
    </Screen>
  );
}
