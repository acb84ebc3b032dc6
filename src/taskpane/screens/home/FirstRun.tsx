import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import type { Services } from "../../paneServices";
import { paneTexts } from "../../texts/paneTexts";
import { tourTexts } from "../../texts/tourTexts";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, alignItems: "stretch" },
  story: { display: "flex", flexDirection: "column" },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** An empty workbook: a story to look around in, or the person's own data. */
export function FirstRun() {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const [chosen, setChosen] = useState<Services["offeredSamples"][number]["id"]>("circuitBoards");
  const [progress, setProgress] = useState<{ share: number; what: string }>({ share: 0, what: "" });
  const load = useAction(async () => {
    const onProgress = (done: number, of: number, what: string) => setProgress({ share: done / of, what });
    await services.run("loadSample", { sample: chosen }, { language, onProgress });
    announce(say(paneTexts.reviewsBuilt));
    navigation.refresh();
  });
  const doing =
    progress.what === "" && progress.share > 0 ? say(paneTexts.buildingReviews) : say(paneTexts.loadingSample, { what: progress.what });
  return (
    <Screen title={say(paneTexts.welcome)}>
      <div className={styles.stack}>
        <Text>{say(paneTexts.valueOne)}</Text>
        <Text>{say(paneTexts.valueTwo)}</Text>
        {load.busy ? (
          <Working what={doing} share={progress.share} />
        ) : (
          <>
            <Field label={say(tourTexts.chooseStory)} hint={say(tourTexts.storyHint)}>
              <RadioGroup
                value={chosen}
                onChange={(_, { value }) => setChosen(services.offeredSamples.find(({ id }) => id === value)?.id ?? chosen)}
              >
                {services.offeredSamples.map(({ id, title, line }) => (
                  <Radio
                    key={id}
                    value={id}
                    label={
                      <span className={styles.story}>
                        <Text weight="semibold">{say(title)}</Text>
                        <Text size={200}>{say(line)}</Text>
                      </span>
                    }
                  />
                ))}
              </RadioGroup>
            </Field>
            <Button appearance="primary" onClick={() => void load.run()}>
              {say(paneTexts.trySample)}
            </Button>
            <Button onClick={() => navigation.go("import")}>{say(paneTexts.useMyData)}</Button>
          </>
        )}
        <Text size={200} className={styles.hint}>
          {say(paneTexts.privacy)}
        </Text>
      </div>
    </Screen>
  );
}
