import { Button, Link, Text } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { ProcedureBoard, ProcedureItem } from "../../../cycle/procedures/readProcedures";
import { isSameName } from "../../../language/sameName";
import { useItemStyles } from "../../components/itemStyles";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { procedureCounts, procedureTexts } from "../../texts/procedureTexts";
import { ProcedureDetails } from "./ProcedureDetails";

const statusTexts = { draft: procedureTexts.draft, approved: procedureTexts.approved, retired: procedureTexts.retired } as const;

/** The written procedures: where each stands, when it is looked at again, what is said of it; one leads to its steps. */
export function ProceduresScreen() {
  const say = useWords();
  const { language, services } = usePane();
  const board = useRead(useCallback(() => services.readProcedures(language), [services, language]));
  const [chosen, setChosen] = useState<string>();
  if (board === undefined) return <Screen title={say(procedureTexts.title)}>{<Working what={say(procedureTexts.reading)} />}</Screen>;
  const procedure = board.procedures.find(({ name }) => name === chosen);
  if (procedure !== undefined) return <ProcedureDetails procedure={procedure} sheets={board.sheets} back={() => setChosen(undefined)} />;
  return <ProcedureList board={board} choose={setChosen} />;
}

function ProcedureList({ board, choose }: { board: ProcedureBoard; choose: (name: string) => void }) {
  const styles = useItemStyles();
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const start = useAction(async () => {
    await services.run("startProcedures", {}, { language }).finally(navigation.refresh);
    announce(say(procedureTexts.started));
  });
  const open = useAction((sheet: string) => services.openSheet(sheet));
  const { procedures, sheets } = board;
  return (
    <Screen title={say(procedureTexts.title)}>
      {procedures.length === 0 && <Text>{say(procedureTexts.none)}</Text>}
      {start.busy && <Working what={say(procedureTexts.writing)} />}
      {procedures.length === 0 && !start.busy && (
        <Button appearance="primary" onClick={() => void start.run()}>
          {say(procedureTexts.start)}
        </Button>
      )}
      {procedures.length > 0 && (
        <ul className={styles.list} aria-label={say(procedureTexts.title)}>
          {procedures.map((procedure) => (
            <ProcedureLine key={procedure.name} procedure={procedure} choose={() => choose(procedure.name)} />
          ))}
        </ul>
      )}
      {sheets.archive !== null && <Button onClick={() => void open.run(sheets.archive ?? "")}>{say(procedureTexts.openArchive)}</Button>}
    </Screen>
  );
}

function ProcedureLine({ procedure, choose }: { procedure: ProcedureItem; choose: () => void }) {
  const styles = useItemStyles();
  const say = useWords();
  const sayCount = useCounted();
  const { name, title, version, status, next, gone, review, reviewDue, comments } = procedure;
  const isGone = gone.some((one) => isSameName(one, version));
  const open = comments.filter(({ answer }) => answer === null).length;
  const said = statusTexts[status as keyof typeof statusTexts] ?? statusTexts.draft;
  return (
    <li className={styles.item}>
      <Link as="button" className={styles.link} onClick={choose}>
        {name} · {title}
      </Link>
      <Text size={200} className={styles.faint}>
        {say(procedureTexts.line, { version, status: say(said) })}
        {status === "approved" && next !== null && `, ${say(isGone ? procedureTexts.notArchived : procedureTexts.changed)}`}
      </Text>
      {status !== "retired" && (review !== null || reviewDue) && (
        <Text size={200} className={styles.faint}>
          {review === null
            ? say(procedureTexts.noReview)
            : say(reviewDue ? procedureTexts.reviewDue : procedureTexts.review, { day: review })}
        </Text>
      )}
      {open > 0 && <Text size={200}>{sayCount(procedureCounts.openComments, open)}</Text>}
    </li>
  );
}
