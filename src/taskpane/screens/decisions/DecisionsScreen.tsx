import { Button, Link, Text } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { DecisionBoard, OpenAction, OpenDecision } from "../../../cycle/decisions/readDecisions";
import { BackButton } from "../../components/BackButton";
import { MoreOnSheet } from "../../components/MoreOnSheet";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { decisionCounts, decisionTexts } from "../../texts/decisionTexts";
import { freezeTexts } from "../../texts/freezeTexts";
import { ApplyButton } from "./ApplyButton";
import { AskForm } from "./AskForm";
import { CloseActionForm } from "./CloseActionForm";
import { DecideForm } from "./DecideForm";
import { useItemStyles } from "../../components/itemStyles";
import { shown } from "./shown";
import { DepartmentsButton } from "./DepartmentsButton";
import { WithdrawForm, type ToWithdraw } from "./WithdrawForm";
import { WithdrawnList } from "./WithdrawnList";

/** What one of the forms is about; nothing while the lists are shown. */
type Chosen =
  | { form: "ask" }
  | { form: "withdraw"; decision: ToWithdraw }
  | { form: "decide"; decision: OpenDecision }
  | { form: "close"; action: OpenAction };

/** The questions that wait, what was decided, what is to be done because of it, and the end of the step: the plan is final. */
export function DecisionsScreen() {
  const say = useWords();
  const { language, services, navigation } = usePane();
  const board = useRead(useCallback(() => services.readDecisions(language), [services, language]));
  const [chosen, setChosen] = useState<Chosen>();
  if (board === undefined) return <Screen title={say(decisionTexts.decisions)}>{<Working what={say(decisionTexts.reading)} />}</Screen>;
  const back = () => setChosen(undefined);
  const done = () => {
    back();
    navigation.refresh();
  };
  if (chosen?.form === "ask") return <AskForm back={back} done={done} />;
  if (chosen?.form === "decide")
    return (
      <DecideForm
        decision={chosen.decision}
        people={board.people}
        above={<BackButton words={decisionTexts.back} back={back} />}
        cancel={back}
        done={done}
      />
    );
  if (chosen?.form === "close") return <CloseActionForm action={chosen.action} back={back} done={done} />;
  if (chosen?.form === "withdraw") return <WithdrawForm decision={chosen.decision} back={back} done={done} />;
  return <Lists board={board} choose={setChosen} />;
}

function Lists({ board, choose }: { board: DecisionBoard; choose: (chosen: Chosen) => void }) {
  const say = useWords();
  const { services, navigation } = usePane();
  const open = useAction((sheet: string) => services.openSheet(sheet));
  const { sheets } = board;
  return (
    <Screen title={say(decisionTexts.decisions)}>
      {board.open.length === 0 && <Text>{say(decisionTexts.nothing)}</Text>}
      <OpenList
        decisions={board.open}
        choose={(decision) => choose({ form: "decide", decision })}
        withdraw={(decision) => choose({ form: "withdraw", decision: { ...decision, isApplied: false } })}
      />
      <Button onClick={() => choose({ form: "ask" })}>{say(decisionTexts.ask)}</Button>
      {board.open.length === 0 && <Button onClick={() => navigation.go("risks")}>{say(decisionTexts.toRisks)}</Button>}
      <ActionList actions={board.actions} choose={(action) => choose({ form: "close", action })} />
      <TakenList taken={board.taken} withdraw={(decision) => choose({ form: "withdraw", decision })} />
      <WithdrawnList withdrawn={board.withdrawn} />
      <Button onClick={() => navigation.go("freeze")}>{say(board.finalise === null ? freezeTexts.versions : freezeTexts.title)}</Button>
      {board.taken.length > 0 && <MinutesButton />}
      {sheets.decisions !== null && (
        <Button onClick={() => void open.run(sheets.decisions ?? "")}>{say(decisionTexts.openDecisions)}</Button>
      )}
      {sheets.actions !== null && <DepartmentsButton />}
      {sheets.actions !== null && <Button onClick={() => void open.run(sheets.actions ?? "")}>{say(decisionTexts.openActions)}</Button>}
    </Screen>
  );
}

/** Draws the sheet that reads like minutes. */
function MinutesButton() {
  const say = useWords();
  const { language, services } = usePane();
  const draw = useAction(async () => {
    await services.run("drawDecisions", {}, { language });
  });
  if (draw.busy) return <Working what={say(decisionTexts.drawing)} />;
  return <Button onClick={() => void draw.run()}>{say(decisionTexts.minutes)}</Button>;
}

interface OpenListProps {
  decisions: readonly OpenDecision[];
  choose: (decision: OpenDecision) => void;
  withdraw: (decision: OpenDecision) => void;
}

function OpenList({ decisions, choose, withdraw }: OpenListProps) {
  const styles = useItemStyles();
  const say = useWords();
  const title = say(decisionTexts.toDecide, { count: decisions.length });
  if (decisions.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.list} aria-label={title}>
        {decisions.map((decision) => (
          <li key={decision.name} className={styles.item}>
            <Link as="button" className={styles.link} onClick={() => choose(decision)}>
              {decision.name} · {decision.question}
            </Link>
            {decision.effect !== null && (
              <Text size={200} className={styles.faint}>
                {decision.effect}
              </Text>
            )}
            <WithdrawButton name={decision.name} press={() => withdraw(decision)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ActionList({ actions, choose }: { actions: readonly OpenAction[]; choose: (action: OpenAction) => void }) {
  const styles = useItemStyles();
  const say = useWords();
  const sayCount = useCounted();
  const title = say(decisionTexts.actions, { count: actions.length });
  const late = actions.filter((action) => action.late).length;
  if (actions.length === 0) return null;
  return (
    <Section title={title}>
      {late > 0 && <Text weight="semibold">{sayCount(decisionCounts.lateActions, late)}</Text>}
      <ul className={styles.list} aria-label={title}>
        {actions.slice(0, shown).map((action) => (
          <li key={action.name} className={styles.item}>
            <Text>
              {action.name} · {action.what}
            </Text>
            <Text size={200} className={styles.faint}>
              {say(decisionTexts.actionLine, { owner: action.owner, day: action.due })}
              {action.late && ` · ▼ ${say(decisionTexts.late)}`}
            </Text>
            <div>
              <Button size="small" onClick={() => choose(action)}>
                {say(decisionTexts.close, { name: action.name })}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <MoreOnSheet count={actions.length - shown} />
    </Section>
  );
}

function WithdrawButton({ name, press }: { name: string; press: () => void }) {
  const say = useWords();
  return (
    <div>
      <Button size="small" appearance="subtle" onClick={press}>
        {say(decisionTexts.withdraw, { name })}
      </Button>
    </div>
  );
}

function TakenList({ taken, withdraw }: { taken: DecisionBoard["taken"]; withdraw: (decision: ToWithdraw) => void }) {
  const styles = useItemStyles();
  const say = useWords();
  const [all, setAll] = useState(false);
  const title = say(decisionTexts.taken);
  if (taken.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.list} aria-label={title}>
        {taken.slice(0, all ? taken.length : shown).map(({ name, question, chosen, by, day, why, toApply, isApplied }) => (
          <li key={name} className={styles.item}>
            <Text size={200} className={styles.faint}>
              {name} · {question}
            </Text>
            <Text>
              <span aria-hidden="true">● </span>
              {say(decisionTexts.takenLine, {
                chosen,
                by: by ?? say(decisionTexts.somebody),
                day: day ?? say(decisionTexts.noDay),
              })}
            </Text>
            {why !== null && <Text size={200}>{why}</Text>}
            {toApply !== null && <ApplyButton decision={name} />}
            <WithdrawButton name={name} press={() => withdraw({ name, question, isApplied })} />
          </li>
        ))}
      </ul>
      {taken.length > shown && (
        <Button aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say(decisionTexts.fewer) : say(decisionTexts.all, { count: taken.length })}
        </Button>
      )}
    </Section>
  );
}
