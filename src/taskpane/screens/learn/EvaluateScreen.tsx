import { Button, Text } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { EvaluationBoard } from "../../../cycle/learn/readEvaluation";
import { MoreOnSheet } from "../../components/MoreOnSheet";
import { KpiList } from "../../components/KpiList";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { effectTexts } from "../../texts/effectTexts";
import { healthTexts } from "../../texts/healthTexts";
import { learnTexts } from "../../texts/learnTexts";
import { CloseForm } from "./CloseForm";
import { DebriefForm } from "./DebriefForm";
import { EffectForm } from "./EffectForm";
import { DebriefLines } from "./DebriefLines";

/** Figures that the screen shows of the dashboard. */
const kpisShown = 4;
/** Effects of decisions that the pane names; the table has them all. */
const effectsShown = 5;

/** The last step of a cycle: what came of it, what people say of it, and its end, which opens the next one. */
export function EvaluateScreen() {
  const say = useWords();
  const { language, services, navigation } = usePane();
  const board = useRead(useCallback(() => services.readEvaluation(language), [services, language]));
  const [writes, setWrites] = useState<"debrief" | "effect">();
  if (board === undefined) return <Screen title={say(learnTexts.evaluate)}>{<Working what={say(learnTexts.reading)} />}</Screen>;
  const { cycle, cycleName } = board;
  if (cycle === null || cycleName === null)
    return (
      <Screen title={say(learnTexts.evaluate)}>
        <Text>{say(learnTexts.noCycle)}</Text>
        <Button appearance="primary" onClick={() => navigation.go("cycle")}>
          {say(learnTexts.toCycle)}
        </Button>
      </Screen>
    );
  if (writes === "debrief") return <DebriefForm board={board} cycle={cycle} back={() => setWrites(undefined)} />;
  if (writes === "effect") return <EffectForm effects={board.effects} back={() => setWrites(undefined)} />;
  return <Evaluation board={board} cycle={cycle} write={setWrites} />;
}

function Evaluation({ board, cycle, write }: { board: EvaluationBoard; cycle: number; write: (what: "debrief" | "effect") => void }) {
  const say = useWords();
  const { language, services, navigation } = usePane();
  const behind = useAction(async () => {
    await services.run("drawBehind", {}, { language }).finally(navigation.refresh);
  });
  const open = useAction((sheet: string) => services.openSheet(sheet));
  const { cycleName, isClosed, closedOn, debrief, unanswered, kpis, sheet } = board;
  const known = kpis.filter(({ value }) => value !== null).slice(0, kpisShown);
  const names = { cycle: cycleName ?? "" };
  return (
    <Screen title={say(learnTexts.evaluateOf, names)}>
      {known.length > 0 && (
        <Section title={say(learnTexts.results)}>
          <KpiList kpis={known} />
          {behind.busy ? (
            <Working what={say(learnTexts.writing)} />
          ) : (
            <Button onClick={() => void behind.run()}>{say(learnTexts.behind)}</Button>
          )}
        </Section>
      )}
      <OutcomeSection board={board} />
      <Effects board={board} expect={() => write("effect")} />
      <Section title={say(learnTexts.debrief)}>
        {debrief.length === 0 ? <Text>{say(learnTexts.noDebrief)}</Text> : <DebriefLines title={say(learnTexts.debrief)} lines={debrief} />}
        <Button appearance={debrief.length === 0 ? "primary" : "secondary"} onClick={() => write("debrief")}>
          {say(debrief.length === 0 ? learnTexts.write : learnTexts.add)}
        </Button>
        {debrief.some(({ kind }) => kind === "to change") && (
          <Button onClick={() => navigation.go("procedures")}>{say(learnTexts.toProcedures)}</Button>
        )}
      </Section>
      <LastTime board={board} />
      <Button onClick={() => navigation.go("health")}>{say(healthTexts.toHealth)}</Button>
      {unanswered > 0 && <Button onClick={() => navigation.go("feedback")}>{say(learnTexts.toFeedback)}</Button>}
      {isClosed ? <Text>{say(learnTexts.closedOn, { ...names, day: closedOn ?? "" })}</Text> : <CloseForm board={board} cycle={cycle} />}
      {sheet !== null && <Button onClick={() => void open.run(sheet)}>{say(learnTexts.openSheet)}</Button>}
      <Button onClick={() => navigation.go("cycle")}>{say(learnTexts.toCycle)}</Button>
    </Screen>
  );
}

/** What became of the plan and who helped, with the way to the sheet that shows all of it. */
function OutcomeSection({ board: { outcome } }: { board: EvaluationBoard }) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const draw = useAction(async () => {
    await services.run("drawEvaluation", {}, { language }).finally(navigation.refresh);
    announce(say(learnTexts.drawn));
  });
  const { state, lines, advice } = outcome;
  const said = state === "known" && lines.length === 0 ? [say(learnTexts.noFigure)] : lines;
  return (
    <Section title={say(learnTexts.outcome)}>
      {state !== "known" && <Text>{say(learnTexts[state])}</Text>}
      {[...said, ...advice].map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      {draw.busy && <Working what={say(learnTexts.writing)} />}
      {state === "known" && !draw.busy && <Button onClick={() => void draw.run()}>{say(learnTexts.draw)}</Button>}
    </Section>
  );
}

/** What decisions did, and the way to say what is expected of one; nothing before the first decision. */
function Effects({ board: { effects }, expect }: { board: EvaluationBoard; expect: () => void }) {
  const say = useWords();
  if (effects.decisions.length === 0) return null;
  return (
    <Section title={say(effectTexts.title)}>
      {effects.lines.length === 0 && <Text>{say(effectTexts.none)}</Text>}
      {effects.lines.slice(0, effectsShown).map((line, place) => (
        // A figure that stands there twice says the same twice.
        <Text key={`${place} ${line}`}>{line}</Text>
      ))}
      <MoreOnSheet count={effects.lines.length - effectsShown} />
      <Button onClick={expect}>{say(effectTexts.say)}</Button>
    </Section>
  );
}

/** What the debrief before said. */
function LastTime({ board: { lastDebrief } }: { board: EvaluationBoard }) {
  const say = useWords();
  const title = say(learnTexts.lastTime);
  if (lastDebrief.length === 0) return null;
  return (
    <Section title={title}>
      <DebriefLines title={title} lines={lastDebrief} />
    </Section>
  );
}
