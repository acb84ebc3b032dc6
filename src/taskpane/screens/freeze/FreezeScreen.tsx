import { Button, Text } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { FreezeBoard, ObstacleShown } from "../../../cycle/freeze/readFreeze";
import { BackButton } from "../../components/BackButton";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import type { Place } from "../../navigation";
import { freezeTexts } from "../../texts/freezeTexts";
import { Finalise } from "../decisions/Finalise";
import { FreezeForm } from "./FreezeForm";
import { useFreezeStyles } from "./freezeStyles";
import { FrozenChanges } from "./FrozenChanges";
import { Signatures } from "./Signatures";

/** Who signed the plan, what is in the way, the freeze itself, and what was changed in frozen versions since. */
export function FreezeScreen() {
  const say = useWords();
  const { language, services, navigation } = usePane();
  const board = useRead(useCallback(() => services.readFreeze(language), [services, language]));
  const above = <BackButton words={freezeTexts.back} back={() => navigation.go("decisions")} />;
  return (
    <Screen title={say(freezeTexts.title)} above={above}>
      {board === undefined ? <Working what={say(freezeTexts.reading)} /> : <Board board={board} />}
    </Screen>
  );
}

function Board({ board }: { board: FreezeBoard }) {
  const say = useWords();
  const { services, navigation } = usePane();
  const open = useAction((sheet: string) => services.openSheet(sheet));
  const { latest, sheet, cycle, draft } = board;
  return (
    <>
      <FrozenChanges />
      <Text>{latest === null ? say(freezeTexts.first) : say(freezeTexts.frozenLast, { ...latest, ofCycle: "" })}</Text>
      {cycle === null ? (
        <>
          <Text>{say(freezeTexts.noCycle)}</Text>
          <Button onClick={() => navigation.go("cycle")}>{say(freezeTexts.toCycle)}</Button>
        </>
      ) : draft === null ? (
        <WithoutPlan cycle={cycle} board={board} />
      ) : (
        <NextVersion key={draft.version} board={board} draft={draft} />
      )}
      {board.versions > 1 && <CompareButton />}
      {sheet !== null && <Button onClick={() => void open.run(sheet)}>{say(freezeTexts.openVersions)}</Button>}
    </>
  );
}

/** Draws the sheet on which two versions stand beside each other. */
function CompareButton() {
  const say = useWords();
  const { language, services } = usePane();
  const compare = useAction(async () => {
    await services.run("compareVersions", {}, { language });
  });
  if (compare.busy) return <Working what={say(freezeTexts.drawing)} />;
  return <Button onClick={() => void compare.run()}>{say(freezeTexts.compare)}</Button>;
}

/** Nothing can be frozen: the step is closed all the same, as in a company that plans no production. */
function WithoutPlan({ cycle, board }: { cycle: number; board: FreezeBoard }) {
  const say = useWords();
  const { navigation } = usePane();
  return (
    <>
      <Text>{say(freezeTexts.noPlan)}</Text>
      <Button onClick={() => navigation.go("reviews")}>{say(freezeTexts.toReviews)}</Button>
      {!board.isValidated && <Finalise cycle={cycle} inTheWay={board.obstacles.map(({ words }) => words)} />}
    </>
  );
}

/** Where each obstacle is settled; a signature is given here. */
const placeOf: Partial<Record<ObstacleShown["kind"], Place>> = {
  decision: "decisions",
  step: "cycle",
  data: "collect",
  figures: "production",
  incomplete: "production",
  forecasts: "collect",
};

function NextVersion({ board, draft }: { board: FreezeBoard; draft: NonNullable<FreezeBoard["draft"]> }) {
  const styles = useFreezeStyles();
  const say = useWords();
  const { navigation } = usePane();
  const [another, setAnother] = useState(false);
  if (board.latest?.ofCycle === true && board.isValidated && !another)
    return <Button onClick={() => setAnother(true)}>{say(freezeTexts.another)}</Button>;
  const others = board.obstacles.filter(({ kind }) => placeOf[kind] !== undefined);
  return (
    <>
      <Signatures draft={draft} roles={board.roles} />
      {others.length > 0 && (
        <Section title={say(freezeTexts.inTheWay)}>
          <ul className={styles.list} aria-label={say(freezeTexts.inTheWay)}>
            {others.map(({ kind, words }) => (
              <li key={words} className={styles.item}>
                <Text>
                  <span aria-hidden="true">▼ </span>
                  {words}
                </Text>
                <div>
                  <Button
                    size="small"
                    aria-label={`${say(freezeTexts.open)}: ${words}`}
                    onClick={() => navigation.go(placeOf[kind] ?? "cycle")}
                  >
                    {say(freezeTexts.open)}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {draft.partly !== null && (
        <Text size={200} className={styles.faint}>
          {say(freezeTexts.partly, { names: draft.partly })}
        </Text>
      )}
      <FreezeForm draft={draft} obstacles={board.obstacles.length} by={board.coordinator ?? ""} />
    </>
  );
}
