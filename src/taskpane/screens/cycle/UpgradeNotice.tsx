import { inLanguage } from "../../../language/text";
import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { UpgradePlan } from "../../../domain/tables/upgrade";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { collectTexts } from "../../texts/collectTexts";

const useStyles = makeStyles({
  notice: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, alignItems: "stretch" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** Says that the workbook is of another version, and offers to bring an older one up to date; nothing where it is of this one. */
export function UpgradeNotice({ plan }: { plan: UpgradePlan }) {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const upgrade = useAction(async () => {
    await services.run("upgradeWorkbook", {}, { language });
    announce(say(collectTexts.upgraded));
    navigation.refresh();
  });
  if (plan.newer)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{say(collectTexts.newer)}</MessageBarBody>
      </MessageBar>
    );
  if (!plan.needed) return null;
  return (
    <div className={styles.notice}>
      <Text>{say(collectTexts.upgrade)}</Text>
      <ul className={styles.list}>
        {plan.columns.map(({ table, added }) => (
          <li key={table.name}>
            {say(collectTexts.upgradeColumns, {
              table: inLanguage(table.title, language),
              columns: added.map(({ name }) => name).join(", "),
            })}
          </li>
        ))}
        {plan.formulas.map((table) => (
          <li key={`formulas of ${table.name}`}>
            {say(collectTexts.upgradeFormulas, {
              table: inLanguage(table.title, language),
              columns: table.columns.flatMap(({ name, before }) => (before === undefined ? [] : [name])).join(", "),
            })}
          </li>
        ))}
        {plan.tables.length > 0 && (
          <li>{say(collectTexts.upgradeTables, { tables: plan.tables.map(({ title }) => inLanguage(title, language)).join(", ") })}</li>
        )}
      </ul>
      {upgrade.busy ? (
        <Working what={say(collectTexts.writing)} />
      ) : (
        <Button onClick={() => void upgrade.run()}>{say(collectTexts.doUpgrade)}</Button>
      )}
    </div>
  );
}
