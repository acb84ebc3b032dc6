import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ProcedureItem, ProcedureVersion } from "../../../cycle/procedures/readProcedures";
import { formatNames } from "../../../language/nameLists";
import { Section } from "../../components/Section";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { procedureCounts, procedureTexts } from "../../texts/procedureTexts";

const useStyles = makeStyles({
  plain: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
});

/** The versions that were approved, each with the way to compare it; those that the archive does not have are named. */
export function Versions({
  procedure: { versions, gone },
  compare,
}: {
  procedure: ProcedureItem;
  compare: (version: ProcedureVersion) => void;
}) {
  const styles = useStyles();
  const say = useWords();
  const sayCount = useCounted();
  const { language } = usePane();
  if (versions.length === 0 && gone.length === 0) return null;
  return (
    <Section title={say(procedureTexts.versions)}>
      {gone.length > 0 && (
        <Text weight="semibold">{sayCount(procedureCounts.gone, gone.length, { versions: formatNames(gone, language) })}</Text>
      )}
      <ul className={styles.plain} aria-label={say(procedureTexts.versions)}>
        {versions.map((version) => (
          <li key={version.version} className={styles.item}>
            <Text>
              {say(procedureTexts.versionLine, { version: version.version, by: version.by, day: version.day, reason: version.reason })}
            </Text>
            <br />
            <Button size="small" onClick={() => compare(version)}>
              {say(procedureTexts.compare, { version: version.version })}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
