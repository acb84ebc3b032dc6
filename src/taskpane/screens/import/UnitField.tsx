import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { datasetKind } from "../../../import/datasetKinds";
import { hours } from "../../../import/figureScale";
import type { ImportPlan, ImportQuestion } from "../../../import/plan";
import { formatNumber } from "../../../language/format";
import { inLanguage, type Text } from "../../../language/text";
import { usePane, useWords } from "../../hooks/pane";
import { importTexts } from "../../texts/importTexts";
import { useWizard } from "./wizardState";

const titles: ReadonlyMap<number, Text> = new Map<number, Text>([
  [1, importTexts.unitPlain],
  [1_000, importTexts.unitThousands],
  [1_000_000, importTexts.unitMillions],
]);
const timeTitles: ReadonlyMap<number, Text> = new Map<number, Text>([
  [hours.hour, importTexts.unitHours],
  [hours.minute, importTexts.unitMinutes],
  [hours.second, importTexts.unitSeconds],
  [hours.hundredth, importTexts.unitHundredths],
]);

/** In what the figures of a column are: as its header says, or as the person knows. Shown also where it is understood, to be changed. */
export function UnitField({ plan, question }: { plan: ImportPlan; question: Extract<ImportQuestion, { code: "unit" }> }) {
  const say = useWords();
  const { language } = usePane();
  const { dispatch } = useWizard();
  const { input, header, choices, factor, said } = question;
  const chosen = plan.factors?.[input] ?? factor;
  const named = choices.includes(hours.minute) ? timeTitles : titles;
  const title = inLanguage(datasetKind(plan.kind).inputs.find(({ name }) => name === input)?.title, language) ?? input;
  const label = (choice: number) => {
    const known = named.get(choice);
    return known ? say(known) : say(importTexts.unitOther, { factor: formatNumber(choice, language, { most: 8 }) });
  };
  return (
    <Field
      label={say(importTexts.unitQuestion, { column: header === "" ? title : header })}
      hint={said === undefined ? undefined : say(importTexts.unitSaid, { said })}
      required={factor === undefined}
    >
      <RadioGroup
        value={chosen === undefined ? "" : String(chosen)}
        onChange={(_, { value }) => dispatch({ type: "answered", answers: { factors: { [input]: Number(value) } } })}
      >
        {choices.map((choice) => (
          <Radio key={choice} value={String(choice)} label={label(choice)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
