import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  makeStyles,
  SearchBox,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { functionEntries, searchFunctions, type FunctionEntry } from "../../functions/browser";
import { Screen } from "../components/Screen";
import { usePane, useWords } from "../hooks/pane";
import { paneTexts } from "../texts/paneTexts";

const useStyles = makeStyles({
  formula: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  name: { overflowWrap: "anywhere" },
  details: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalM },
  args: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  header: { display: "flex", flexDirection: "column", textAlign: "left", padding: `${tokens.spacingVerticalXS} 0` },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** The functions a person can use in cells: searched by any word, in the person's language and list separator. */
export function FunctionsScreen() {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const entries = useMemo(() => functionEntries(language), [language]);
  const [search, setSearch] = useState("");
  const found = searchFunctions(entries, useDeferredValue(search));
  return (
    <Screen title={say(paneTexts.functions)}>
      <Text>{say(paneTexts.functionsIntro)}</Text>
      <Field label={say(paneTexts.searchFunctions)}>
        <SearchBox value={search} onChange={(_, { value }) => setSearch(value)} style={{ maxWidth: "none" }} />
      </Field>
      <Text role="status" size={200} className={styles.faint}>
        {found.length === 0
          ? say(paneTexts.noFunctionFound, { search })
          : found.length === 1
            ? say(paneTexts.oneFunctionFound)
            : say(paneTexts.functionsFound, { count: found.length })}
      </Text>
      <Accordion collapsible multiple>
        {found.map((entry) => (
          <FunctionItem key={entry.id} entry={entry} />
        ))}
      </Accordion>
    </Screen>
  );
}

function FunctionItem({ entry }: { entry: FunctionEntry }) {
  const styles = useStyles();
  const say = useWords();
  const example = entry.examples[0];
  return (
    <AccordionItem value={entry.id}>
      <AccordionHeader as="h2">
        <span className={styles.header}>
          <Text weight="semibold" className={styles.name}>
            {entry.name}
          </Text>
          <Text size={200} className={styles.faint}>
            {entry.summary}
          </Text>
        </span>
      </AccordionHeader>
      <AccordionPanel>
        <div className={styles.details}>
          <Text className={styles.formula}>{entry.signature}</Text>
          <Text weight="semibold">{say(paneTexts.arguments)}</Text>
          <ul className={styles.args}>
            {entry.args.map((arg) => (
              <li key={arg.name}>
                <Text weight="semibold">{arg.name}</Text>
                {arg.optional && <Text className={styles.faint}> ({say(paneTexts.optional)})</Text>}
                <Text block>{arg.help}</Text>
              </li>
            ))}
          </ul>
          <Text>
            <Text weight="semibold">{say(paneTexts.result)}</Text> {entry.result.help}
          </Text>
          {example && (
            <Text>
              <Text weight="semibold">{say(paneTexts.example)}</Text> <span className={styles.formula}>{example.formula}</span>
            </Text>
          )}
        </div>
      </AccordionPanel>
    </AccordionItem>
  );
}
