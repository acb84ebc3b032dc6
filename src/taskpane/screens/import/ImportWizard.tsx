import { Suspense, useMemo } from "react";
import { questionsOf, canBeRead } from "../../../import/questions";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { importTexts } from "../../texts/importTexts";
import { StepColumns } from "./StepColumns";
import { StepDone } from "./StepDone";
import { StepKind } from "./StepKind";
import { StepLines } from "./StepLines";
import { StepSource } from "./StepSource";
import { StepWrite } from "./StepWrite";
import { usePreview } from "./usePreview";
import { enteredPlan, useWizard } from "./wizardState";

/** The import in four short steps: where, what, which column, write. Only the last one writes. */
export function ImportWizard() {
  const say = useWords();
  const { engine } = usePane();
  const { state } = useWizard();
  const { step, source, kind, chosen, answers, asLastTime } = state;
  const plan = useMemo(() => enteredPlan({ source, kind, chosen, answers, asLastTime }), [source, kind, chosen, answers, asLastTime]);
  const questions = useMemo(() => (source && plan ? questionsOf(source.grid, plan) : []), [source, plan]);
  const reading = (step === "which" || step === "write") && canBeRead(questions);
  const preview = usePreview(source, reading ? plan : undefined);
  if (step === "engine" && engine !== undefined)
    return (
      <Suspense fallback={<Working what={say(importTexts.reading, { name: engine.host })} />}>
        <engine.Screen />
      </Suspense>
    );
  if (step === "lines" && state.long !== undefined) return <StepLines long={state.long} />;
  if (step === "where" || source === undefined) return <StepSource />;
  // A source that looks like nothing known has no plan before its kind is chosen.
  if (step === "what" || plan === undefined) return <StepKind source={source} />;
  // What is brought in again goes straight to the last step, unless there is something to ask.
  if (step === "which" || (step === "write" && !canBeRead(questions)))
    return <StepColumns source={source} plan={plan} questions={questions} preview={preview} />;
  if (step === "write" || state.outcome === undefined) return <StepWrite source={source} plan={plan} preview={preview} />;
  return <StepDone source={source} outcome={state.outcome} />;
}
