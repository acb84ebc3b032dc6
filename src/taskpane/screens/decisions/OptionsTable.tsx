import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { DecisionOption } from "../../../cycle/decisions/readDecisions";
import { formatNumber, formatShare } from "../../../language/format";
import { usePane, useWords } from "../../hooks/pane";
import { decisionTexts } from "../../texts/decisionTexts";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  name: {
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} 0 0`,
    overflowWrap: "anywhere",
  },
  cell: {
    textAlign: "right",
    verticalAlign: "top",
    padding: tokens.spacingVerticalXXS,
    fontVariantNumeric: "tabular-nums",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  figure: { whiteSpace: "nowrap" },
});

/** The options that were computed: the name of each above its figures, as both do not fit beside each other. */
export function OptionsTable({ options }: { options: readonly DecisionOption[] }) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const whole = (value: number | null): string => (value === null ? "–" : formatNumber(value, language, { most: 0 }));
  return (
    <table className={styles.table} aria-label={say(decisionTexts.options)}>
      <thead>
        <tr>
          {[decisionTexts.service, decisionTexts.unitsLate, decisionTexts.planCost, decisionTexts.contribution].map((text) => (
            <th key={text.en} scope="col" className={styles.cell}>
              {say(text)}
            </th>
          ))}
        </tr>
      </thead>
      {options.map(({ name, service, late, planCost, contribution }) => (
        <tbody key={name}>
          <tr>
            <th scope="rowgroup" colSpan={4} className={styles.name}>
              {name}
            </th>
          </tr>
          <tr>
            {[service === null ? "–" : formatShare(service, language), whole(late), whole(planCost), whole(contribution)].map(
              (figure, place) => (
                <td key={place} className={mergeClasses(styles.cell, styles.figure)}>
                  {figure}
                </td>
              ),
            )}
          </tr>
        </tbody>
      ))}
    </table>
  );
}
