import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { CursorReading } from "../../../cycle/analyse/readCursor";
import { formatNumber, formatPercent } from "../../../language/format";
import { Screen } from "../../components/Screen";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { analyseTexts } from "../../texts/analyseTexts";
import { Reasons } from "../scenarios/Reasons";
import { keepCursor } from "../scenarios/useEvent";
import { CursorTable } from "./CursorTable";
import { LevelSlider } from "./LevelSlider";

const useStyles = makeStyles({ hint: { color: tokens.colorNeutralForeground3 } });

/** Reads and forecasts once; then the cursor moves freely. */
export function CursorScreen() {
  const say = useWords();
  const { language, navigation, services } = usePane();
  const [reading, setReading] = useState<CursorReading>();
  const [done, setDone] = useState(0);
  const [stopped, setStopped] = useState(false);
  const stop = useRef<AbortController>(undefined);
  const read = useAction(async () => {
    const controller = new AbortController();
    stop.current = controller;
    setStopped(false);
    setDone(0);
    setReading(await services.readCursor(language, { onProgress: setDone, signal: controller.signal }));
  });
  const { run } = read;
  useEffect(() => {
    void run();
    return () => stop.current?.abort();
  }, [run]);
  const back = <Button onClick={() => navigation.go("analyse")}>{say(analyseTexts.back)}</Button>;
  if (reading === undefined)
    return (
      <Screen title={say(analyseTexts.cursor)}>
        <Text>{say(analyseTexts.cursorIntro)}</Text>
        {read.busy ? (
          <Working
            what={done === 0 ? say(analyseTexts.forecastingAny) : say(analyseTexts.forecasting, { done: formatNumber(done, language) })}
            cancel={{
              label: say(analyseTexts.cancel),
              run: () => {
                stop.current?.abort();
                setStopped(true);
              },
            }}
          />
        ) : (
          <>
            {stopped && <Text>{say(analyseTexts.cancelled)}</Text>}
            <Button appearance="primary" onClick={() => void run()}>
              {say(analyseTexts.again)}
            </Button>
          </>
        )}
        {back}
      </Screen>
    );
  if (reading.forecasts.every((forecast) => forecast === null))
    return (
      <Screen title={say(analyseTexts.cursor)}>
        <Text>{say(analyseTexts.noForecast)}</Text>
        <Button appearance="primary" onClick={() => navigation.go("import")}>
          {say(analyseTexts.importData)}
        </Button>
        {back}
      </Screen>
    );
  return <Cursor reading={reading} />;
}

const percentOf = (share: number): number => Math.round(share * 100);

/** The cursor and its effect beside what stands now. */
function Cursor({ reading }: { reading: CursorReading }) {
  const styles = useStyles();
  const say = useWords();
  const { language, navigation, services, announce } = usePane();
  const [standing, setStanding] = useState(percentOf(reading.basis.level));
  const [level, setLevel] = useState(standing);
  const comparison = useMemo(() => reading.compare(level / 100), [reading, level]);
  const shown = (percent: number): string => formatPercent(percent / 100, language, { most: 0 });
  const [applied, setApplied] = useState("");
  const apply = useAction(async () => {
    await services.run("setPrudence", { level: level / 100 }, { language });
    const said = say(analyseTexts.applied, { level: shown(level) });
    setStanding(level);
    setApplied(said);
    announce(said);
  });
  const { least, most } = reading;
  const tryIt = (): void => {
    keepCursor(level);
    navigation.go("scenarios");
  };
  return (
    <Screen title={say(analyseTexts.cursor)}>
      <Text>{say(analyseTexts.cursorIntro)}</Text>
      <LevelSlider
        {...{ level, least: percentOf(least), most: percentOf(most) }}
        disabled={apply.busy}
        change={(chosen) => {
          setLevel(chosen);
          setApplied("");
        }}
      />
      <Section title={say(analyseTexts.effect)}>
        <Reasons reasons={reading.reasons} />
        <CursorTable reading={reading} comparison={comparison} level={shown(level)} standing={shown(standing)} />
      </Section>
      <Text size={200} className={styles.hint}>
        {say(analyseTexts.yardstick)}
      </Text>
      {apply.busy && <Working what={say(analyseTexts.applying)} />}
      {!apply.busy && level === standing && <Text>{applied === "" ? say(analyseTexts.stands) : applied}</Text>}
      {!apply.busy && (
        <Button appearance="primary" onClick={tryIt}>
          {say(analyseTexts.tryLevel, { level: shown(level) })}
        </Button>
      )}
      {!apply.busy && level !== standing && (
        <Button onClick={() => void apply.run()}>{say(analyseTexts.apply, { level: shown(level) })}</Button>
      )}
      <Button onClick={() => navigation.go("analyse")}>{say(analyseTexts.back)}</Button>
    </Screen>
  );
}
