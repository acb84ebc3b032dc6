import { Button, Text } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { RiskBoard } from "../../../cycle/risks/readRisks";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { riskTexts } from "../../texts/riskTexts";
import { RiskChanges } from "./RiskChanges";
import { RiskDetails } from "./RiskDetails";
import { RiskGroups } from "./RiskGroups";

/** The risks of the plan by value; choosing one leads to what can be done about it. */
export function RisksScreen() {
  const say = useWords();
  const { language, services, navigation } = usePane();
  const read = useCallback(() => services.readRisks(language), [services, language]);
  const board = useRead(read);
  const [chosen, setChosen] = useState<string>();
  const item = board?.items.find(({ name }) => name === chosen);
  if (board === undefined) return <Screen title={say(riskTexts.risks)}>{<Working what={say(riskTexts.reading)} />}</Screen>;
  if (item === undefined) return <RiskList board={board} choose={setChosen} />;
  const back = () => setChosen(undefined);
  return (
    <RiskDetails
      item={item}
      back={back}
      done={() => {
        back();
        navigation.refresh();
      }}
    />
  );
}

/** Looking for risks for the first time, or writing the list again. */
const firstOrAgain = (sheet: string | null) => (sheet === null ? riskTexts.look : riskTexts.update);

function RiskList({ board, choose }: { board: RiskBoard; choose: (name: string) => void }) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const find = useAction(async () => {
    // Read again even after a failure: a list that somebody changed meanwhile has to be looked at anew.
    const { update } = board;
    const written = update === null ? services.run("findRisks", {}, { language }) : services.write("findRisks", update, { language });
    await written.finally(navigation.refresh);
    announce(say(riskTexts.updated));
  });
  const draft = useAction(async () => {
    await services.run("draftRoadmap", {}, { language });
    announce(say(riskTexts.drafted));
    navigation.refresh();
  });
  const open = useAction((sheet: string) => services.openSheet(sheet));
  const { state, items, changes, unanswered, sheet } = board;
  const outdated = state === "noReviews" || state === "stale";
  const toWrite = state === "ready" && changes.length > 0;
  const action = outdated ? riskTexts.buildAndLook : firstOrAgain(sheet);
  return (
    <Screen title={say(riskTexts.risks)}>
      <Text>{say(items.length > 0 ? riskTexts.intro : riskTexts.raises)}</Text>
      {state === "noData" && (
        <>
          <Text>{say(riskTexts.noData)}</Text>
          <Button appearance="primary" onClick={() => navigation.go("import")}>
            {say(riskTexts.importData)}
          </Button>
        </>
      )}
      {outdated && <Text>{say(state === "stale" ? riskTexts.stale : riskTexts.noReviews)}</Text>}
      {toWrite && <RiskChanges changes={changes} first={sheet === null} />}
      {find.busy && <Working what={say(riskTexts.looking)} />}
      {!find.busy && (outdated || toWrite) && (
        <Button appearance="primary" onClick={() => void find.run()}>
          {say(action)}
        </Button>
      )}
      {unanswered.map((sentence) => (
        <Text key={sentence}>○ {sentence}</Text>
      ))}
      {state === "ready" && items.length === 0 && changes.length === 0 && unanswered.length === 0 && (
        <Text weight="semibold">{say(riskTexts.none)}</Text>
      )}
      <RiskGroups items={items} choose={choose} />
      {sheet !== null && <Button onClick={() => void open.run(sheet)}>{say(riskTexts.openSheet)}</Button>}
      {draft.busy && <Working what={say(riskTexts.drafting)} />}
      {state === "ready" && !draft.busy && !find.busy && (
        <Button appearance={toWrite ? "secondary" : "primary"} onClick={() => void draft.run()}>
          {say(riskTexts.roadmap)}
        </Button>
      )}
    </Screen>
  );
}
