import { inLanguage } from "../../../language/text";
import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { typedText } from "../../../cycle/settings/settingFields";
import type { SettingDeclaration } from "../../../domain/settings/declarations";
import { usePane, useWords } from "../../hooks/pane";
import { settingsTexts } from "../../texts/settingsTexts";
import { shownValue } from "./settingWords";

const useStyles = makeStyles({
  setting: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  reset: { alignSelf: "flex-start" },
});

export interface SettingFieldProps {
  declaration: SettingDeclaration;
  /** What stands in the field. */
  typed: string;
  /** The sentence of a value that is not taken. */
  problem?: string;
  onType(typed: string): void;
  /** The person has left the field: time to say what is wrong with it. */
  onLeave(): void;
}

/** One setting: its field, its help, and the way back to the default where it differs. */
export function SettingField({ declaration, typed, problem, onType, onLeave }: SettingFieldProps) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const usual = typedText(declaration, declaration.usual, language);
  const name = inLanguage(declaration.title, language);
  return (
    <div className={styles.setting}>
      <Field
        label={name}
        hint={inLanguage(declaration.help, language)}
        {...(problem !== undefined && { validationMessage: problem, validationState: "error" as const })}
      >
        <TypedField declaration={declaration} typed={typed} onType={onType} onLeave={onLeave} />
      </Field>
      {typed !== usual && (
        <Button
          className={styles.reset}
          size="small"
          appearance="subtle"
          aria-label={say(settingsTexts.resetNamed, { name, value: shownValue(declaration, declaration.usual, language) })}
          onClick={() => onType(usual)}
        >
          {say(settingsTexts.reset)}
        </Button>
      )}
    </div>
  );
}

interface TypedFieldProps extends Pick<SettingFieldProps, "declaration" | "typed" | "onType" | "onLeave"> {
  /** The label, help and message of the field around it, which hands them to its one control. */
  [handedOn: string]: unknown;
}

/** A list for choices, several lines for dates, one line for everything else. */
function TypedField({ declaration, typed, onType, onLeave, ...handedOn }: TypedFieldProps) {
  const { language } = usePane();
  const shared = { ...handedOn, value: typed, onBlur: onLeave };
  if (declaration.kind === "choice")
    return (
      <Select {...shared} onChange={(_, { value }) => onType(value)}>
        {declaration.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {inLanguage(choice.title, language)}
          </option>
        ))}
      </Select>
    );
  if (declaration.kind === "dates") return <Textarea {...shared} onChange={(_, { value }) => onType(value)} />;
  return (
    <Input
      {...shared}
      onChange={(_, { value }) => onType(value)}
      {...(declaration.kind !== "text" && { inputMode: "decimal" as const })}
      {...(declaration.kind === "share" && { contentAfter: "%" })}
    />
  );
}
