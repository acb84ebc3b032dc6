import { inLanguage } from "../../../language/text";
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { datasetKind } from "../../../import/datasetKinds";
import type { DatasetKindId } from "../../../domain/collect/collectTables";
import { inputsOf } from "../../../import/measureColumns";
import { canBeRead, figuresAcross } from "../../../import/questions";
import { recordsIn, type ImportPlan, type ImportQuestion } from "../../../import/plan";
import { formatChoices } from "../../../language/format";
import { usePane, useWords } from "../../hooks/pane";
import { importTexts } from "../../texts/importTexts";
import { ColumnField } from "./ColumnField";
import { LeftUnused } from "./LeftUnused";
import { PreviewRows } from "./PreviewRows";
import { QuestionFields, RowChoices } from "./QuestionFields";
import type { Preview } from "./usePreview";
import type { UnderstoodSource } from "../../../import/understoodSource";
import { useWizard } from "./wizardState";
import { WizardFrame } from "./WizardFrame";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

interface Props {
  source: UnderstoodSource;
  plan: ImportPlan;
  questions: readonly ImportQuestion[];
  preview: Preview;
}

/** Step 3: which column is which, what only the person can say, and the rows as they will be read. */
export function StepColumns({ source, plan, questions, preview }: Props) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const { dispatch } = useWizard();
  const kind = datasetKind(plan.kind);
  const { result } = preview;
  return (
    <WizardFrame
      step={3}
      title={say(importTexts.whichTitle)}
      back={{ label: say(importTexts.back), run: () => dispatch({ type: "went", step: "what" }) }}
      primary={{
        label: say(importTexts.continue),
        run: () => result && dispatch({ type: "went", step: "write" }),
        disabled: result === undefined,
      }}
    >
      <Text>
        <Text weight="semibold">{inLanguage(kind.title, language)}</Text> ← {source.grid.name}
      </Text>
      <LastTime source={source} kind={plan.kind} />
      <div className={styles.fields}>
        <ColumnFields plan={plan} questions={questions} />
        <LeftUnused plan={plan} />
        <QuestionFields source={source} plan={plan} />
        <RowChoices plan={plan} {...(result && { result })} />
      </div>
      {canBeRead(questions) ? (
        <PreviewRows preview={preview} records={recordsIn(plan)} />
      ) : (
        <Text role="status">{say(importTexts.answerFirst)}</Text>
      )}
    </WizardFrame>
  );
}

/** Shown at once: what is needed, what was found, what was touched; the rest waits behind one heading. */
function ColumnFields({ plan, questions }: Pick<Props, "plan" | "questions">) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const { state } = useWizard();
  const kind = datasetKind(plan.kind);
  const inAlternatives = new Set((kind.oneOf ?? []).flat());
  const asked = figuresAcross(plan);
  const inputs = inputsOf(kind, plan).filter(({ name }) => !asked.includes(name));
  const shown = inputs.filter(
    ({ name, required }) => required || plan.mapping[name] !== undefined || state.chosen[name] !== undefined || inAlternatives.has(name),
  );
  const hidden = inputs.filter((input) => !shown.includes(input));
  const titleOf = (name: string) => inLanguage(kind.inputs.find((input) => input.name === name)?.title, language) ?? name;
  const message = (name: string): string | undefined => {
    const missing = questions.find((question) => question.code === "missingColumn" && question.input === name);
    if (missing?.code !== "missingColumn") return undefined;
    return say(missing.canBeTyped ? importTexts.missingTyped : importTexts.missingColumn, { column: titleOf(name) });
  };
  const oneOf = questions.find((question) => question.code === "oneOf");
  const alternatives = oneOf?.code === "oneOf" ? oneOf.inputs.map((set) => set.map(titleOf).join(" + ")) : [];
  return (
    <>
      {shown.map((input) => {
        const missing = message(input.name);
        return <ColumnField key={input.name} input={input} plan={plan} {...(missing !== undefined && { message: missing })} />;
      })}
      {alternatives.length > 0 && (
        <Text role="status">{say(importTexts.missingOneOf, { columns: formatChoices(alternatives, language) })}</Text>
      )}
      {hidden.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="more">
            <AccordionHeader as="h2">{say(importTexts.moreColumns, { count: hidden.length })}</AccordionHeader>
            <AccordionPanel>
              <div className={styles.fields}>
                {hidden.map((input) => (
                  <ColumnField key={input.name} input={input} plan={plan} />
                ))}
              </div>
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </>
  );
}

/** Says that the choices of last time are filled in, and lets a person do without them. */
function LastTime({ source, kind }: { source: UnderstoodSource; kind: DatasetKindId }) {
  const say = useWords();
  const { state, dispatch } = useWizard();
  if (!source.memories.has(kind)) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{say(state.asLastTime ? importTexts.rememberedPlan : importTexts.proposedPlan)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => dispatch({ type: "lastTimeChosen", asLastTime: !state.asLastTime })}>
          {say(state.asLastTime ? importTexts.proposeAfresh : importTexts.asLastTimeAgain)}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
