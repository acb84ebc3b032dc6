import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { datasetKinds } from "../../domain/datasets";
import { Screen } from "../components/Screen";
import { Working } from "../components/Working";
import { usePane, useRowCount, useWords } from "../hooks/pane";
import { useAction } from "../hooks/useAction";
import { useRead } from "../hooks/useRead";
import { paneTexts } from "../texts/paneTexts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { minWidth: 0, display: "flex", flexDirection: "column" },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** What data the workbook holds, what each other kind would add, and the way to bring it in. */
export function DataScreen() {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation } = usePane();
  const present = useRead(services.presentTables);
  const open = useAction((sheet: string) => services.openSheet(sheet));
  const count = useRowCount();
  const isPresent = (id: string) => present?.some(({ kind }) => kind === id) ?? false;
  const shownKinds = [...datasetKinds].sort((a, b) => Number(isPresent(b.id)) - Number(isPresent(a.id)));
  return (
    <Screen title={say(paneTexts.data)}>
      <Text>{present?.length === 0 ? say(paneTexts.noData) : say(paneTexts.dataIntro)}</Text>
      <Button appearance="primary" onClick={() => navigation.go("import")}>
        {say(paneTexts.importData)}
      </Button>
      {present === undefined ? (
        <Working what={say(paneTexts.readingWorkbook)} />
      ) : (
        <ul className={styles.list}>
          {shownKinds.map(({ id, title, help }) => {
            const found = present.find(({ kind }) => kind === id);
            return (
              <li key={id} className={styles.item}>
                <div className={styles.words}>
                  <Text weight={found ? "semibold" : "regular"}>{title[language]}</Text>
                  <Text size={200} className={styles.faint}>
                    {found ? count(found.rows) : help[language]}
                  </Text>
                </div>
                {found && (
                  <Button
                    size="small"
                    aria-label={say(paneTexts.openNamed, { name: title[language] })}
                    onClick={() => void open.run(found.sheet)}
                  >
                    {say(paneTexts.open)}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Screen>
  );
}
