import { Checkbox, Field } from "@fluentui/react-components";
import { Section } from "../../components/Section";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { settingsTexts } from "../../texts/settingsTexts";

/** Whether Excel opens the pane with this workbook. Kept in the file at once, apart from the settings that are saved together. */
export function OpenWithWorkbook() {
  const say = useWords();
  const { services, announce, navigation } = usePane();
  const opens = useRead(services.opensWithFile);
  const change = useAction(async (wanted: boolean) => {
    await services.openWithFile(wanted);
    announce(say(wanted ? settingsTexts.opensFromNow : settingsTexts.opensNoMore));
    navigation.refresh();
  });
  if (opens === undefined) return null;
  return (
    <Section title={say(settingsTexts.opening)}>
      <Field hint={say(settingsTexts.openingHelp)}>
        <Checkbox
          label={say(settingsTexts.opensWithFile)}
          checked={opens}
          disabled={change.busy}
          onChange={(_, { checked }) => void change.run(checked === true)}
        />
      </Field>
    </Section>
  );
}
