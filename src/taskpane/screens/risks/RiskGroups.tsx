import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { RiskItem } from "../../../cycle/risks/readRisks";
import { Section } from "../../components/Section";
import { useWords } from "../../hooks/pane";
import { riskTexts } from "../../texts/riskTexts";
import { RiskLine } from "./RiskLine";

const useStyles = makeStyles({ list: { listStyleType: "none", margin: 0, padding: 0 } });

/** Lines of a group that show before somebody asks for all. */
const first = 5;

/** What keeps customers from getting what they ordered. */
const stopping: ReadonlySet<RiskItem["kind"]> = new Set(["shortage", "overload", "supplier"]);

/** The risks in groups: without a value where deliveries stop, then by value, then the others without one. */
export function RiskGroups({ items, choose }: { items: readonly RiskItem[]; choose: (name: string) => void }) {
  const say = useWords();
  const valued = items.filter(({ value }) => value !== null);
  const without = items.filter(({ value }) => value === null);
  const stops = without.filter(({ kind }) => stopping.has(kind));
  const others = without.filter(({ kind }) => !stopping.has(kind));
  return (
    <>
      {stops.length > 0 && <Group title={say(riskTexts.stops, { count: stops.length })} items={stops} choose={choose} />}
      {valued.length > 0 && <Group title={say(riskTexts.count, { count: valued.length })} items={valued} choose={choose} />}
      {others.length > 0 && <Group title={say(riskTexts.unvalued, { count: others.length })} items={others} choose={choose} />}
    </>
  );
}

function Group({ title, items, choose }: { title: string; items: readonly RiskItem[]; choose: (name: string) => void }) {
  const styles = useStyles();
  const say = useWords();
  const [all, setAll] = useState(false);
  return (
    <Section title={title}>
      <ul className={styles.list} aria-label={title}>
        {items.slice(0, all ? items.length : first).map((item) => (
          <RiskLine key={item.name} item={item} choose={() => choose(item.name)} />
        ))}
      </ul>
      {items.length > first && (
        <Button aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say(riskTexts.fewer) : say(riskTexts.all, { count: items.length })}
        </Button>
      )}
    </Section>
  );
}
