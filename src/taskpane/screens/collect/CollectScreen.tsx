import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { CollectView } from "../../../cycle/collect/readCollect";
import { formatDate, formatPeriod } from "../../../calendar/format";
import { formatNumber, formatShare } from "../../../language/format";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { collectTexts } from "../../texts/collectTexts";
import { UpgradeNotice } from "../cycle/UpgradeNotice";
import { FreezeForm } from "./FreezeForm";
import { KindList } from "./KindList";
import { Remarks } from "./Remarks";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, alignItems: "stretch" },
});

/** Step 1: how complete the data is, which result each gap makes wrong, what its checks found, and the freeze for the cycle. */
export function CollectScreen() {
  const say = useWords();
  const { language, services } = usePane();
  const view = useRead(useCallback(() => services.readCollect(language), [services, language]));
  const title =
    view === undefined || view.period === null
      ? say(collectTexts.collect)
      : say(collectTexts.collectOf, { month: formatPeriod(view.period, language, view.cadence) });
  return <Screen title={title}>{view === undefined ? <Working what={say(collectTexts.reading)} /> : <Collected view={view} />}</Screen>;
}

function Collected({ view }: { view: CollectView }) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const [freezing, setFreezing] = useState(false);
  const { score } = view.completeness;
  const isEmpty = Object.keys(view.sheets).length === 0;
  const share = formatShare(score, language, { most: 0 });
  return (
    <div className={styles.stack}>
      <UpgradeNotice plan={view.upgrade} />
      {isEmpty ? (
        <Text>{say(collectTexts.noData)}</Text>
      ) : (
        <div>
          <Text weight="semibold">{say(collectTexts.completeness, { share })}</Text>
          <ProgressBar role="meter" value={score} thickness="large" aria-label={say(collectTexts.completenessHelp)} />
        </div>
      )}
      {freezing ? (
        <FreezeForm view={view} close={() => setFreezing(false)} />
      ) : (
        <NextActions view={view} isEmpty={isEmpty} freeze={() => setFreezing(true)} />
      )}
      {!isEmpty && <Gaps view={view} />}
      {!isEmpty && <Findings view={view} />}
      <Section title={say(collectTexts.kinds)}>
        <KindList view={view} />
      </Section>
      {!isEmpty && <FrozenData view={view} />}
    </div>
  );
}

function Gaps({ view }: { view: CollectView }) {
  const say = useWords();
  const { gaps } = view.completeness;
  return (
    <Section title={say(collectTexts.gaps)}>
      {gaps.length === 0 ? <Text>{say(collectTexts.noGaps)}</Text> : <Remarks remarks={gaps} />}
    </Section>
  );
}

function Findings({ view }: { view: CollectView }) {
  const say = useWords();
  const { language, services, announce } = usePane();
  const { findings, completeness } = view;
  const checks = useAction(async () => {
    const name = await services.run("drawDataChecks", {}, { language });
    announce(say(collectTexts.checksDrawn, { name }));
  });
  const remarks = findings.map(({ critical, sentence, effect }) => ({ critical, sentence, detail: effect }));
  const hasRemarks = findings.length + completeness.gaps.length > 0;
  return (
    <Section title={say(collectTexts.checks, { count: formatNumber(findings.length, language) })}>
      {findings.length === 0 ? <Text>{say(collectTexts.noFindings)}</Text> : <Remarks remarks={remarks} />}
      {checks.busy && <Working what={say(collectTexts.writing)} />}
      {!checks.busy && hasRemarks && <Button onClick={() => void checks.run()}>{say(collectTexts.openChecks)}</Button>}
    </Section>
  );
}

/** When the data was frozen for the cycle, and what was changed since. */
function FrozenData({ view }: { view: CollectView }) {
  const say = useWords();
  const { language } = usePane();
  const { period, frozen, changes } = view;
  return (
    <Section title={say(collectTexts.frozenData)}>
      <Text>{frozenSentence()}</Text>
      {frozen !== null && changes.length === 0 && <Text>{say(collectTexts.unchanged)}</Text>}
      {frozen !== null && changes.length > 0 && <Remarks remarks={changes} />}
    </Section>
  );

  function frozenSentence(): string {
    if (period === null) return say(collectTexts.cycleFirst);
    if (frozen === null) return say(collectTexts.notFrozen);
    const day = formatDate(frozen.on, language);
    return frozen.by === null ? say(collectTexts.frozenOn, { day }) : say(collectTexts.frozenBy, { day, name: frozen.by });
  }
}

/** The next thing first: bring data in while something is critical, then open a cycle, then freeze what is not frozen. */
function NextActions({ view, isEmpty, freeze }: { view: CollectView; isEmpty: boolean; freeze(): void }) {
  const say = useWords();
  const { navigation } = usePane();
  const { completeness, period, frozen, changes } = view;
  const first = firstAction();
  return (
    <>
      {first === "cycle" && (
        <Button appearance="primary" onClick={() => navigation.go("cycle")}>
          {say(collectTexts.toCycle)}
        </Button>
      )}
      {first === "freeze" && freezeButton("primary")}
      <Button appearance={first === "import" ? "primary" : "secondary"} onClick={() => navigation.go("import")}>
        {say(collectTexts.importData)}
      </Button>
      {first !== "freeze" && !isEmpty && period !== null && freezeButton("secondary")}
    </>
  );

  function firstAction(): "import" | "cycle" | "freeze" {
    if (isEmpty || completeness.gaps.some((gap) => gap.critical)) return "import";
    if (period === null) return "cycle";
    return frozen === null || changes.length > 0 ? "freeze" : "import";
  }

  function freezeButton(appearance: "primary" | "secondary") {
    return (
      <Button appearance={appearance} onClick={freeze}>
        {say(frozen === null ? collectTexts.freeze : collectTexts.freezeAgain)}
      </Button>
    );
  }
}
