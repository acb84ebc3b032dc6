import { inLanguage } from "../../../language/text";
import { Button, Field, Link, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { SettingField } from "../../../cycle/settings/settingFields";
import type { SettingsRead, SettingValues } from "../../../domain/settings/settingsFile";
import { Section } from "../../components/Section";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { fileRefusals, settingsTexts } from "../../texts/settingsTexts";
import { refusalSentence } from "./settingWords";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, alignItems: "stretch" },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  text: { maxHeight: "160px" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

const fileName = "sop-settings.json";

interface CarrySettingsProps {
  fields: readonly SettingField[];
  /** Takes over what was read as changes to look at; says whether there are any. */
  onRead(values: SettingValues): boolean;
}

/** The settings as a file to take elsewhere, and the way back in: what a file would change is shown, not saved. */
export function CarrySettings({ fields, onRead }: CarrySettingsProps) {
  const styles = useStyles();
  const say = useWords();
  return (
    <Section title={say(settingsTexts.carry)}>
      <div className={styles.stack}>
        <Text>{say(settingsTexts.carryHelp)}</Text>
        <ExportSettings fields={fields} />
        <ImportSettings fields={fields} onRead={onRead} />
      </div>
    </Section>
  );
}

function ExportSettings({ fields }: Pick<CarrySettingsProps, "fields">) {
  const styles = useStyles();
  const say = useWords();
  const { services } = usePane();
  const [exported, setExported] = useState<{ text: string; link: string }>();
  // A link to a file made here keeps its memory until it is given back.
  useEffect(() => () => exported && URL.revokeObjectURL(exported.link), [exported]);
  const make = () => {
    const text = services.writeSettingsFile(Object.fromEntries(fields.map(({ id, value }) => [id, value])));
    setExported({ text, link: URL.createObjectURL(new Blob([text], { type: "application/json" })) });
  };
  return (
    <>
      <Button onClick={make}>{say(settingsTexts.export)}</Button>
      {exported && (
        <>
          <Link href={exported.link} download={fileName}>
            {say(settingsTexts.download, { file: fileName })}
          </Link>
          <Field label={say(settingsTexts.exported)} hint={say(settingsTexts.copyHelp)}>
            <Textarea
              readOnly
              rows={6}
              className={styles.text}
              value={exported.text}
              onFocus={(event) => {
                event.target.select();
              }}
            />
          </Field>
        </>
      )}
    </>
  );
}

function ImportSettings({ fields, onRead }: CarrySettingsProps) {
  const styles = useStyles();
  const say = useWords();
  const { announce, services } = usePane();
  const [pasted, setPasted] = useState("");
  const [problem, setProblem] = useState<string>();
  const [read, setRead] = useState<SettingsRead & { changes: boolean }>();
  const input = useRef<HTMLInputElement>(null);
  const check = (text: string) => {
    const result = services.readSettingsFile(text);
    setProblem(result.ok ? undefined : say(fileRefusals[result.why]));
    setRead(result.ok ? { ...result.read, changes: onRead(result.read.values) } : undefined);
    if (result.ok) announce(say(settingsTexts.imported));
  };
  const take = useAction(async (file: File) => check(new TextDecoder().decode(await file.arrayBuffer())));
  return (
    <>
      <input
        ref={input}
        className={styles.unseen}
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label={say(settingsTexts.chooseFile)}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void take.run(file);
          // The same file may be chosen again after it was corrected.
          event.target.value = "";
        }}
      />
      <Button onClick={() => input.current?.click()}>{say(settingsTexts.chooseFile)}</Button>
      <Field
        label={say(settingsTexts.paste)}
        {...(problem !== undefined && { validationMessage: problem, validationState: "error" as const })}
      >
        <Textarea value={pasted} onChange={(_, { value }) => setPasted(value)} />
      </Field>
      {pasted.trim() !== "" && <Button onClick={() => check(pasted)}>{say(settingsTexts.check)}</Button>}
      {read && <Outcome read={read} fields={fields} />}
    </>
  );
}

/** What was read: whether anything would change, and what is left out with the reason. */
function Outcome({ read, fields }: Pick<CarrySettingsProps, "fields"> & { read: SettingsRead & { changes: boolean } }) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const refused = read.refused.flatMap(({ id, why }) => fields.filter((field) => field.id === id).map((field) => ({ ...field, why })));
  return (
    <div className={styles.stack} role="status">
      <Text>{say(read.changes ? settingsTexts.imported : settingsTexts.importedSame)}</Text>
      {(read.unknown.length > 0 || refused.length > 0) && (
        <ul className={styles.list}>
          {read.unknown.length > 0 && (
            <li>
              <Text>{say(settingsTexts.unknown, { names: read.unknown.join(", ") })}</Text>
            </li>
          )}
          {refused.map(({ id, declaration, why }) => (
            <li key={id}>
              <Text>
                {say(settingsTexts.refused, {
                  name: inLanguage(declaration.title, language),
                  why: refusalSentence(declaration, why, language),
                })}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
