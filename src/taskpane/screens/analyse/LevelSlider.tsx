import { Field, makeStyles, Slider, Text } from "@fluentui/react-components";
import { formatPercent } from "../../../language/format";
import { colon } from "../../../language/text";
import { usePane, useWords } from "../../hooks/pane";
import { analyseTexts } from "../../texts/analyseTexts";

const useStyles = makeStyles({ ends: { display: "flex", justifyContent: "space-between" } });

/** What a level in per cent means; below the middle it is cautious, above it ambitious. */
function meaningOf(level: number) {
  if (level === 50) return analyseTexts.meansMiddle;
  return level < 50 ? analyseTexts.meansLow : analyseTexts.meansHigh;
}

export interface LevelSliderProps {
  /** In per cent, as its ends are. */
  level: number;
  least: number;
  most: number;
  disabled?: boolean;
  change: (level: number) => void;
}

/** The prudence-ambition cursor, and what the level means where it stands. */
export function LevelSlider({ level, least, most, disabled = false, change }: LevelSliderProps) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const shown = (percent: number): string => formatPercent(percent / 100, language, { most: 0 });
  return (
    <>
      <Field label={`${say(analyseTexts.cursorLabel)}${say(colon)}${shown(level)}`}>
        <Slider
          min={least}
          max={most}
          step={5}
          value={level}
          disabled={disabled}
          aria-valuetext={shown(level)}
          onChange={(_, { value }) => change(value)}
        />
      </Field>
      <div className={styles.ends} aria-hidden="true">
        <Text size={200}>{`${say(analyseTexts.prudence)} ${shown(least)}`}</Text>
        <Text size={200}>{`${shown(most)} ${say(analyseTexts.ambition)}`}</Text>
      </div>
      <Text>{say(meaningOf(level), { above: shown(100 - level), below: shown(level) })}</Text>
    </>
  );
}
