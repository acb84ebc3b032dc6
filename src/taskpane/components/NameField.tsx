import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { Text as Words } from "../../language/text";
import { useWords } from "../hooks/pane";
import type { Sender } from "../hooks/useOwnName";
import { nameTexts } from "../texts/nameTexts";

const useStyles = makeStyles({
  known: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
});

interface Props {
  label: Words;
  sender: Sender;
  /** Names to offer. */
  people?: readonly string[];
  /** What is said of a blank name after a first try; a form without it can be sent without a name. */
  fillIn?: Words;
  tried?: boolean;
}

/** Who sends a form: a field the first time, afterwards the name with a way to be somebody else. */
export function NameField({ label, sender, people = [], fillIn, tried = false }: Props) {
  const styles = useStyles();
  const say = useWords();
  const names = useId();
  const field = useRef<HTMLInputElement>(null);
  const wasKnown = useRef(sender.isKnown);
  useEffect(() => {
    // The button that was pressed is gone: the keyboard goes where the name is typed.
    if (wasKnown.current && !sender.isKnown) field.current?.select();
    wasKnown.current = sender.isKnown;
  }, [sender.isKnown]);
  if (sender.isKnown)
    return (
      <div className={styles.known}>
        <Text size={200}>{say(nameTexts.known, { label: say(label), name: sender.name })}</Text>
        <Button size="small" appearance="subtle" onClick={sender.ask}>
          {say(nameTexts.somebodyElse)}
        </Button>
      </div>
    );
  const remark = fillIn !== undefined && tried && sender.isBlank ? { validationMessage: say(fillIn) } : {};
  return (
    <>
      <Field label={say(label)} required={fillIn !== undefined} {...remark}>
        <Input
          ref={field}
          {...(people.length > 0 && { list: names })}
          value={sender.name}
          onChange={(_, { value }) => sender.type(value)}
        />
      </Field>
      {people.length > 0 && (
        <datalist id={names}>
          {people.map((person) => (
            <option key={person} value={person} />
          ))}
        </datalist>
      )}
    </>
  );
}
