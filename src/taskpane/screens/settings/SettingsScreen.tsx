import { inLanguage } from "../../../language/text";
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { createContext, useContext, useEffect, useState, type ReactNode } from "react";
import type { SettingsReading } from "../../../cycle/settings/readSettings";
import { settings, type SettingGroup, type SettingId } from "../../../domain/settings/declarations";
import { changedValues, settingIds, type SettingValues } from "../../../domain/settings/settingsFile";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { groupTitles, settingsTexts } from "../../texts/settingsTexts";
import { CarrySettings } from "./CarrySettings";
import { SettingField } from "./SettingField";
import { readTyped, refusalSentence, shownValue, typedValue } from "./settingValue";

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
  const reading = useRead(services.readSettings);
  return (
    <Screen title={say(settingsTexts.settings)}>
      {reading === undefined ? <Working what={say(settingsTexts.reading)} /> : <SettingsForm reading={reading} />}
    </Screen>
  );
}

type Typed = Partial<Record<SettingId, string>>;

/** What was typed and not yet saved, kept by the pane so that looking at another place loses nothing. */
export const SettingsDraftContext = createContext<{ current: Typed }>({ current: {} });

function SettingsForm({ reading }: { reading: SettingsReading }) {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const draft = useContext(SettingsDraftContext);
  const [typed, setTyped] = useState<Typed>(() => draft.current);
  useEffect(() => {
    draft.current = typed;
  }, [draft, typed]);
  const [left, setLeft] = useState<ReadonlySet<SettingId>>(new Set());
  const { values } = reading;
  const textOf = (id: SettingId): string => typed[id] ?? typedValue(id, values[id], language);
  const broken = settingIds.filter((id) => typed[id] !== undefined && !readTyped(id, textOf(id)).ok);
  const told = valuesOf(typed);
  // A cell that cannot be used is written over even with the value that counts in its place.
  const mended = Object.fromEntries(reading.unusable.flatMap(({ id }) => (told[id] === undefined ? [] : [[id, told[id]]])));
  const changes: SettingValues = { ...changedValues(values, told), ...mended };
  const changed = settingIds.filter((id) => changes[id] !== undefined);

  const save = useAction(async () => {
    await services.run("saveSettings", changes, { language });
    setTyped({});
    setLeft(new Set());
    announce(say(settingsTexts.saved));
    navigation.refresh();
  });
  const takeOver = (read: SettingValues): boolean => {
    const news = changedValues(values, read);
    const ids = settingIds.filter((id) => news[id] !== undefined);
    setTyped((before) => ({ ...before, ...Object.fromEntries(ids.map((id) => [id, typedValue(id, news[id] ?? "", language)])) }));
    return ids.length > 0;
  };
  const problemOf = useProblems(reading, typed, left);

  return (
    <>
      <Text>{say(settingsTexts.intro)}</Text>
      {groups.map((group) => (
        <Section key={group} title={say(groupTitles[group])}>
          <div className={styles.fields}>
            {settingIds
              .filter((id) => settings[id].group === group)
              .map((id) => {
                const problem = problemOf(id);
                return (
                  <SettingField
                    key={id}
                    id={id}
                    typed={textOf(id)}
                    {...(problem !== undefined && { problem })}
                    onType={(text) => setTyped((before) => ({ ...before, [id]: text }))}
                    onLeave={() => setLeft((before) => new Set([...before, id]))}
                  />
                );
              })}
          </div>
        </Section>
      ))}
      <CarrySettings values={values} onRead={takeOver} />
      <ToSave values={values} changes={changes} isBroken={broken.length > 0}>
        <div className={styles.actions}>
          {save.busy ? (
            <Working what={say(settingsTexts.saving)} />
          ) : (
            <>
              <Button appearance="primary" disabled={changed.length === 0 || broken.length > 0} onClick={() => void save.run()}>
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
function useProblems({ values, unusable }: SettingsReading, typed: Typed, left: ReadonlySet<SettingId>) {
  const say = useWords();
  const { language } = usePane();
  return (id: SettingId): string | undefined => {
    const text = typed[id];
    const read = text === undefined ? undefined : readTyped(id, text);
    if (read !== undefined) return !read.ok && left.has(id) ? refusalSentence(id, read.why, language) : undefined;
    const cell = unusable.find((one) => one.id === id);
    return cell && say(settingsTexts.unusable, { text: cell.text, value: shownValue(id, values[id], language) });
  };
}

interface ToSaveProps {
  values: SettingsReading["values"];
  changes: SettingValues;
  /** A field holds what cannot be taken. */
  isBroken: boolean;
  children: ReactNode;
}

/** The changes as one list, with what a new bucket or rhythm means, above the button that saves them. */
function ToSave({ values, changes, isBroken, children }: ToSaveProps) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const changed = settingIds.filter((id) => changes[id] !== undefined);
  return (
    <Section title={say(settingsTexts.toSave)}>
      {changed.length === 0 && !isBroken && <Text className={styles.hint}>{say(settingsTexts.nothingToSave)}</Text>}
      {changed.length > 0 && (
        <ul className={styles.list} aria-label={say(settingsTexts.toSave)}>
          {changed.map((id) => (
            <li key={id}>
              <Text>
                {say(settingsTexts.change, {
                  name: inLanguage(settings[id].title, language),
                  before: shownValue(id, values[id], language),
                  after: shownValue(id, changes[id] ?? "", language),
                })}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {changes.bucket !== undefined && <Text>{say(settingsTexts[changes.bucket === "week" ? "toWeeks" : "toMonths"])}</Text>}
      {changes.cadence !== undefined && <Text>{say(settingsTexts.newCadence)}</Text>}
      {isBroken && <Text>{say(settingsTexts.correctFirst)}</Text>}
      {children}
    </Section>
  );
}

/** What the fields hold, where it can be taken. */
function valuesOf(typed: Typed): SettingValues {
  return Object.fromEntries(
    settingIds.flatMap((id) => {
      const text = typed[id];
      const read = text === undefined ? undefined : readTyped(id, text);
      return read?.ok ? [[id, read.value]] : [];
    }),
  );
}
