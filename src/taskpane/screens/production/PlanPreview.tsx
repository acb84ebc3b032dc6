import { Button, Text } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { WayAsked } from "../../../cycle/production/proposePlan";
import type { Proposal } from "../../../domain/production/proposePlan";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useEscape } from "../../hooks/useEscape";
import { useRead } from "../../hooks/useRead";
import { productionTexts } from "../../texts/productionTexts";
import { Doubts } from "../scenarios/Doubts";
import { EffectTable } from "./EffectTable";

/** A proposal beside the plan in force, before anything is written; `notes` are what the optimiser has to say besides. */
export function PlanPreview({
  asked,
  currency,
  close,
  notes = [],
}: {
  asked: WayAsked;
  currency: string;
  close: () => void;
  notes?: readonly string[];
}) {
  const { way } = asked;
  const say = useWords();
  const { language, navigation, services, announce } = usePane();
  const [writing, setWriting] = useState("");
  const plan = useRead(useCallback(() => services.plan("proposePlan", asked, { language }), [services, asked, language]));
  const use = useAction(async (seen: string) => {
    // Asked anew with what was shown: a plan that has changed meanwhile is refused, and nothing is written.
    await services.run("proposePlan", { ...asked, seen }, { language, onProgress: (_done, _of, what) => setWriting(what) });
    announce(say(productionTexts.used));
    close();
    navigation.refresh();
  });
  useEscape(use.busy ? undefined : close);
  const title = say(productionTexts.preview, { way: say(productionTexts[way]) });
  const found = plan?.found;
  return (
    <Screen title={title}>
      {found === undefined && <Working what={say(productionTexts.working)} />}
      {found?.proposal === null && <Text>{say(productionTexts.needsHours)}</Text>}
      {found?.proposal && <Doubts reason={found.reason} />}
      {found?.proposal && <Shown proposal={found.proposal} currency={currency} />}
      {found?.proposal &&
        notes.map((note) => (
          <Text key={note} size={200}>
            {note}
          </Text>
        ))}
      {use.busy && <Working what={say(productionTexts.using, { what: writing })} />}
      {!use.busy && found?.proposal === null && (
        <Button appearance="primary" onClick={() => navigation.go("import")}>
          {say(productionTexts.importData)}
        </Button>
      )}
      {!use.busy && found?.proposal && (
        <Button appearance="primary" onClick={() => void use.run(found.seen)}>
          {say(productionTexts.use)}
        </Button>
      )}
      {!use.busy && <Button onClick={close}>{say(productionTexts.cancel)}</Button>}
    </Screen>
  );
}

function Shown({ proposal, currency }: { proposal: Proposal; currency: string }) {
  const say = useWords();
  const sayCount = useCounted();
  const { now, then, changes, kept, firm, unplanned, withoutDays, begunBefore } = proposal;
  const sides = [
    { name: say(productionTexts.now), effect: now },
    { name: say(productionTexts.proposed), effect: then },
  ];
  const own = kept > 0 ? sayCount(productionTexts.kept, kept) : say(productionTexts.noneOfYours);
  return (
    <>
      <EffectTable sides={sides} currency={currency} />
      <Text>{`${sayCount(productionTexts.changes, changes)} ${changes > 0 || kept > 0 ? own : ""}`.trim()}</Text>
      {firm > 0 && <Text>{sayCount(productionTexts.firm, firm)}</Text>}
      {unplanned.length > 0 && <Text>{say(productionTexts.unplanned, { families: unplanned.join(", ") })}</Text>}
      {withoutDays && <Text>{say(productionTexts.withoutDays)}</Text>}
      {begunBefore.length > 0 && <Text>{say(productionTexts.begunBefore, { families: begunBefore.join(", ") })}</Text>}
    </>
  );
}
