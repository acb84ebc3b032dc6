import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { formatDate } from "../../../calendar/format";
import type { PlanNow } from "../../../cycle/production/readPlanState";
import type { PlanWay } from "../../../domain/production/planWays";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useCalculations } from "../../hooks/useCalculations";
import { useRead } from "../../hooks/useRead";
import { productionTexts } from "../../texts/productionTexts";
import { EffectTable } from "./EffectTable";
import { OptimisePlan } from "./OptimisePlan";
import { PlanPreview } from "./PlanPreview";
import { TypedFigures } from "./TypedFigures";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  way: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, alignItems: "flex-start" },
});

const ways = [
  { way: "follow", help: productionTexts.followHelp },
  { way: "level", help: productionTexts.levelHelp },
  { way: "ahead", help: productionTexts.aheadHelp },
  { way: "optimise", help: productionTexts.optimiseHelp },
] as const;

/** One object a way, so that asking again asks for the same. */
const asks = { follow: { way: "follow" }, level: { way: "level" }, ahead: { way: "ahead" } } as const;

/** The production plan: what is in force, what was typed since, and another plan on request. */
export function ProductionScreen() {
  const say = useWords();
  const { language, navigation, services } = usePane();
  const state = useRead(
    useCallback(() => services.readPlanState(language), [services, language]),
    useCalculations(services.watchCalculation),
  );
  const [way, setWay] = useState<PlanWay>();
  const back = <Button onClick={() => navigation.go("analyse")}>{say(productionTexts.back)}</Button>;
  if (state === undefined)
    return (
      <Screen title={say(productionTexts.title)}>
        <Working what={say(productionTexts.reading)} />
        {back}
      </Screen>
    );
  if (state.plan === null)
    return (
      <Screen title={say(productionTexts.title)}>
        {state.isBuilt ? <Lacking /> : <NotBuilt />}
        {back}
      </Screen>
    );
  const { currency } = state;
  const close = () => setWay(undefined);
  if (way === "optimise") return <OptimisePlan currency={currency} close={close} buildAhead={() => setWay("ahead")} />;
  if (way !== undefined) return <PlanPreview asked={asks[way]} currency={currency} close={close} />;
  return (
    <Screen title={say(productionTexts.title)}>
      <InForce plan={state.plan} currency={currency} propose={setWay} />
      {back}
    </Screen>
  );
}

/** The sheet shows no plan for want of data. */
function Lacking() {
  const say = useWords();
  const { navigation } = usePane();
  return (
    <>
      <Text>{say(productionTexts.noPlan)}</Text>
      <Button appearance="primary" onClick={() => navigation.go("import")}>
        {say(productionTexts.importData)}
      </Button>
    </>
  );
}

function NotBuilt() {
  const say = useWords();
  const { language, navigation, services, announce } = usePane();
  const build = useAction(async () => {
    await services.run("buildReviews", {}, { language });
    announce(say(productionTexts.built));
    navigation.refresh();
  });
  return (
    <>
      <Text>{say(productionTexts.notBuilt)}</Text>
      {build.busy ? (
        <Working what={say(productionTexts.building)} />
      ) : (
        <Button appearance="primary" onClick={() => void build.run()}>
          {say(productionTexts.build)}
        </Button>
      )}
    </>
  );
}

function InForce({ plan, currency, propose }: { plan: PlanNow; currency: string; propose: (way: PlanWay) => void }) {
  const styles = useStyles();
  const say = useWords();
  const sayCount = useCounted();
  const { language, navigation, services } = usePane();
  const open = useAction(() => services.openSheet(plan.sheet));
  const isOpen = plan.open.length > 0;
  return (
    <>
      <div className={styles.stack}>
        <Text weight="semibold">{useWay(plan)}</Text>
        {plan.typed > 0 && <Text>{sayCount(productionTexts.own, plan.typed)}</Text>}
        {plan.headline !== "" && <Text size={200}>{plan.headline}</Text>}
      </div>
      <EffectTable sides={[{ name: say(productionTexts.now), effect: plan.effect }]} currency={currency} />
      <Button appearance={isOpen ? "secondary" : "primary"} onClick={() => void open.run()}>
        {say(productionTexts.openGrid)}
      </Button>
      {isOpen && (
        <TypedFigures
          grid="production"
          open={plan.open}
          reasons={plan.reasons}
          record={(said, onProgress) => services.run("recordPlanFigures", said, { language, onProgress })}
        />
      )}
      <Section title={say(plan.last === null ? productionTexts.first : productionTexts.another)}>
        {ways.map(({ way, help }) => (
          <div key={way} className={styles.way}>
            <Button onClick={() => propose(way)}>{say(productionTexts[way])}</Button>
            <Text size={200}>{say(help)}</Text>
          </div>
        ))}
      </Section>
      <Section title={say(productionTexts.event)}>
        <Text size={200}>{say(productionTexts.eventHelp)}</Text>
        <Button onClick={() => navigation.go("scenarios")}>{say(productionTexts.tryEvent)}</Button>
      </Section>
    </>
  );
}

/** By which way the plan was made, and when. */
function useWay({ last }: PlanNow): string {
  const say = useWords();
  const { language } = usePane();
  if (last === null) return say(productionTexts.followed);
  const name = say(productionTexts[last.way]);
  const way = `${name.charAt(0).toLocaleLowerCase(language)}${name.slice(1)}`;
  return last.day === null
    ? say(productionTexts.inForceUndated, { way })
    : say(productionTexts.inForce, { way, day: formatDate(last.day, language) });
}
