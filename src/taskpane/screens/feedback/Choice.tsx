import { Field, Select } from "@fluentui/react-components";
import type { Text } from "../../../language/text";
import { useWords } from "../../hooks/pane";

interface Props<Words extends Readonly<Record<string, Text>>> {
  label: string;
  words: Words;
  value: keyof Words & string;
  change(value: keyof Words & string): void;
}

/** A list to choose one word from. */
export function Choice<Words extends Readonly<Record<string, Text>>>({ label, words, value, change }: Props<Words>) {
  const say = useWords();
  return (
    <Field label={label}>
      <Select
        value={value}
        onChange={(_, chosen) => {
          if (Object.hasOwn(words, chosen.value)) change(chosen.value as keyof Words & string);
        }}
      >
        {Object.entries(words).map(([word, text]) => (
          <option key={word} value={word}>
            {say(text)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
