import { Field, Input, makeStyles, Select, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { memo, useDeferredValue, useId, useMemo, useState } from "react";
import { functionEntries, searchFunctions, type FunctionEntry } from "../../../functions/functionEntries";
import { Screen } from "../../components/Screen";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { functionTexts } from "../../texts/functionTexts";
import { paneTexts } from "../../texts/paneTexts";
import { FunctionDetails } from "./FunctionDetails";

const useStyles = makeStyles({
  wide: { width: "100%", maxWidth: "none", minWidth: 0 },
  family: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  button: {
    display: "grid",
    gridTemplateColumns: `${tokens.spacingHorizontalXL} minmax(0, 1fr)`,
    alignItems: "baseline",
    width: "100%",
    padding: `${tokens.spacingVerticalS} 0`,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  words: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  faint: { color: tokens.colorNeutralForeground3 },
});

const all = "all";

/** The functions a person can use in cells, by family: searched in both languages, described in the person's own. */
export function FunctionsScreen() {
  const styles = useStyles();
  const say = useWords();
  const sayCount = useCounted();
  const { language } = usePane();
  const entries = useMemo(() => functionEntries(language), [language]);
  // People remember a word from a manual or a colleague, whatever its language.
  const otherWords = useMemo(() => functionEntries(language === "fr" ? "en" : "fr"), [language]);
  const [search, setSearch] = useState("");
  const [family, setFamily] = useState<string>(all);
  const [open, setOpen] = useState("");
  const wanted = useDeferredValue(search);
  const families = useMemo(() => familiesOf(entries), [entries]);
  const found = useMemo(() => {
    const ids = new Set([...searchFunctions(entries, wanted), ...searchFunctions(otherWords, wanted)].map(({ id }) => id));
    return entries.filter((entry) => ids.has(entry.id) && (family === all || entry.family === family));
  }, [entries, otherWords, wanted, family]);
  return (
    <Screen title={say(paneTexts.functions)}>
      <Text>{say(functionTexts.intro)}</Text>
      <Field label={say(functionTexts.search)}>
        <Input type="search" className={styles.wide} value={search} onChange={(_, { value }) => setSearch(value)} />
      </Field>
      <Field label={say(functionTexts.family)}>
        <Select select={{ className: styles.wide }} value={family} onChange={(_, { value }) => setFamily(value)}>
          <option value={all}>{say(functionTexts.allFamilies, { count: entries.length })}</option>
          {families.map(({ id, title, members }) => (
            <option key={id} value={id}>
              {say(functionTexts.familyOption, { family: title, count: members.length })}
            </option>
          ))}
        </Select>
      </Field>
      <Text role="status" size={200} className={styles.faint}>
        {found.length === 0 ? say(functionTexts.foundNone, { search }) : sayCount(functionTexts.found, found.length)}
      </Text>
      <div>
        {familiesOf(found).map(({ id, title, members }) => (
          <section key={id} aria-label={title}>
            <h2 className={styles.family}>{title}</h2>
            <ul className={styles.list}>
              {members.map((entry) => (
                <FunctionItem key={entry.id} entry={entry} open={open === entry.id} toggle={setOpen} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Screen>
  );
}

/** Entries by family, in the order of the catalogue. */
function familiesOf(entries: readonly FunctionEntry[]): { id: string; title: string; members: FunctionEntry[] }[] {
  const families = new Map<string, { id: string; title: string; members: FunctionEntry[] }>();
  for (const entry of entries) {
    const known = families.get(entry.family) ?? { id: entry.family, title: entry.familyTitle, members: [] };
    known.members.push(entry);
    families.set(entry.family, known);
  }
  return [...families.values()];
}

/** One line of the list. Kept from drawing again while other lines open, so that a long list answers at once. */
const FunctionItem = memo(function FunctionItem({
  entry,
  open,
  toggle,
}: {
  entry: FunctionEntry;
  open: boolean;
  toggle: (id: string) => void;
}) {
  const styles = useStyles();
  const details = useId();
  return (
    <li className={styles.item}>
      <h3 className={styles.name}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          {...(open && { "aria-controls": details })}
          onClick={() => toggle(open ? "" : entry.id)}
        >
          <span aria-hidden="true">{open ? "▾" : "▸"}</span>
          <span className={styles.words}>
            <Text weight="semibold">{entry.name}</Text>
            <Text size={200} className={styles.faint}>
              {entry.summary}
            </Text>
          </span>
        </button>
      </h3>
      {open && <FunctionDetails entry={entry} id={details} />}
    </li>
  );
});
