import { inLanguage } from "../../../language/text";
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { createContext, useContext, useEffect, useState, type ReactNode } from "react";
import { readTyped, typedText, type SettingField as Field } from "../../../cycle/settings/settingFields";
import type { SettingGroup, SettingId } from "../../../domain/settings/declarations";
import type { SettingValues } from "../../../domain/settings/settingsFile";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { groupTitles, settingsTexts } from "../../texts/settingsTexts";
import { BookLanguage } from "./BookLanguage";
import { CarrySettings } from "./CarrySettings";
import { OpenWithWorkbook } from "./OpenWithWorkbook";
import { SettingField } from "./SettingField";
import { refusalSentence, shownValue } from "./settingWords";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  actions: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground3 },
});

const groups = Object.keys(groupTitles) as SettingGroup[];

/** What a company chooses once: fields by group, the changes as one list, and one button that saves them together. */
export function SettingsScreen() {
  const say = useWords();
  const { services } = usePane();
  const fields = useRead(services.readSettingFields);
  return (
    <Screen title={say(settingsTexts.settings)}>
      {fields === undefined ? <Working what={say(settingsTexts.reading)} /> : <SettingsForm fields={fields} />}
    </Screen>
  );
}

type Typed = Partial<Record<SettingId, string>>;

/** What was typed into a field: the value, or why it is not taken; undefined where nothing was typed. */
type Told = ReturnType<typeof readTyped> | undefined;

const toldBy = ({ declaration }: Field, text: string | undefined): Told => (text === undefined ? undefined : readTyped(declaration, text));

/** A field with the value that saving would give it. */
interface Changed extends Field {
  after: string | number;
}

/** What was typed and not yet saved, kept by the pane so that looking at another place loses nothing. */
export const SettingsDraftContext = createContext<{ current: Typed }>({ current: {} });

function SettingsForm({ fields }: { fields: readonly Field[] }) {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const draft = useContext(SettingsDraftContext);
  const [typed, setTyped] = useState<Typed>(() => draft.current);
  useEffect(() => {
    draft.current = typed;
  }, [draft, typed]);
  const [left, setLeft] = useState<ReadonlySet<SettingId>>(new Set());
  const told = fields.map((field) => ({ ...field, told: toldBy(field, typed[field.id]) }));
  const isBroken = told.some((field) => field.told?.ok === false);
  const changes: Changed[] = told.flatMap(({ told: read, ...field }) => {
    if (!read?.ok) return [];
    // A cell that cannot be used is written over even with the value that counts in its place.
    return read.value === field.value && field.unusable === undefined ? [] : [{ ...field, after: read.value }];
  });

  const save = useAction(async () => {
    await services.run("saveSettings", Object.fromEntries(changes.map(({ id, after }) => [id, after])), { language });
    setTyped({});
    setLeft(new Set());
    announce(say(settingsTexts.saved));
    navigation.refresh();
  });
  const takeOver = (read: SettingValues): boolean => {
    const news = fields.flatMap(({ id, declaration, value }): [SettingId, string][] => {
      const after = read[id];
      return after === undefined || after === value ? [] : [[id, typedText(declaration, after, language)]];
    });
    setTyped((before) => ({ ...before, ...Object.fromEntries(news) }));
    return news.length > 0;
  };
  const problemOf = useProblems(left);

  return (
    <>
      <Text>{say(settingsTexts.intro)}</Text>
      {groups.map((group) => (
        <Section key={group} title={say(groupTitles[group])}>
          <div className={styles.fields}>
            {told
              .filter(({ declaration }) => declaration.group === group)
              .map((field) => {
                const { id, declaration, value } = field;
                const problem = problemOf(field);
                return (
                  <SettingField
                    key={id}
                    declaration={declaration}
                    typed={typed[id] ?? typedText(declaration, value, language)}
                    {...(problem !== undefined && { problem })}
                    onType={(text) => setTyped((before) => ({ ...before, [id]: text }))}
                    onLeave={() => setLeft((before) => new Set([...before, id]))}
                  />
                );
              })}
          </div>
        </Section>
      ))}
      <BookLanguage />
      <OpenWithWorkbook />
      <CarrySettings fields={fields} onRead={takeOver} />
      <ToSave changes={changes} isBroken={isBroken}>
        <div className={styles.actions}>
          {save.busy ? (
            <Working what={say(settingsTexts.saving)} />
          ) : (
            <>
              <Button appearance="primary" disabled={changes.length === 0 || isBroken} onClick={() => void save.run()}>
                {say(settingsTexts.save)}
              </Button>
              {Object.keys(typed).length > 0 && <Button onClick={() => setTyped({})}>{say(settingsTexts.discard)}</Button>}
            </>
          )}
        </div>
      </ToSave>
    </>
  );
}

/** What is wrong with a field: what was typed once the field is left, or the cell as it stands. */
function useProblems(left: ReadonlySet<SettingId>) {
  const say = useWords();
  const { language } = usePane();
  return ({ id, declaration, value, unusable, told }: Field & { told: Told }): string | undefined => {
    if (told !== undefined) return !told.ok && left.has(id) ? refusalSentence(declaration, told.why, language) : undefined;
    if (unusable === undefined) return undefined;
    return say(settingsTexts.unusable, { text: unusable, value: shownValue(declaration, value, language) });
  };
}

interface ToSaveProps {
  changes: readonly Changed[];
  /** A field holds what cannot be taken. */
  isBroken: boolean;
  children: ReactNode;
}

/** The changes as one list, with what a new bucket or rhythm means, above the button that saves them. */
function ToSave({ changes, isBroken, children }: ToSaveProps) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const bucket = changes.find(({ id }) => id === "bucket");
  return (
    <Section title={say(settingsTexts.toSave)}>
      {changes.length === 0 && !isBroken && <Text className={styles.hint}>{say(settingsTexts.nothingToSave)}</Text>}
      {changes.length > 0 && (
        <ul className={styles.list} aria-label={say(settingsTexts.toSave)}>
          {changes.map(({ id, declaration, value, after }) => (
            <li key={id}>
              <Text>
                {say(settingsTexts.change, {
                  name: inLanguage(declaration.title, language),
                  before: shownValue(declaration, value, language),
                  after: shownValue(declaration, after, language),
                })}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {bucket && <Text>{say(settingsTexts[bucket.after === "week" ? "toWeeks" : "toMonths"])}</Text>}
      {changes.some(({ id }) => id === "cadence") && <Text>{say(settingsTexts.newCadence)}</Text>}
      {isBroken && <Text>{say(settingsTexts.correctFirst)}</Text>}
      {children}
    </Section>
  );
}
