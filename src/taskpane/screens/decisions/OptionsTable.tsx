import { makeStyles, tokens } from "@fluentui/react-components";
import type { DecisionOption } from "../../../cycle/decisions/readDecisions";
import { formatNumber, formatPercent } from "../../../language/format";
import { usePane, useWords } from "../../hooks/pane";
import { decisionTexts } from "../../texts/decisionTexts";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", tableLayout: "fixed", fontSize: tokens.fontSizeBase200 },
  name: {
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXXS} 0`,
    width: "32%",
    overflowWrap: "anywhere",
  },
  cell: {
    textAlign: "right",
    verticalAlign: "top",
    padding: tokens.spacingVerticalXXS,
    fontVariantNumeric: "tabular-nums",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
});

/** The options that were computed, one a row. */
export function OptionsTable({ options }: { options: readonly DecisionOption[] }) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const whole = (value: number | null): string => (value === null ? "–" : formatNumber(value, language, { most: 0 }));
  return (
    <table className={styles.table} aria-label={say(decisionTexts.options)}>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            {say(decisionTexts.option)}
          </th>
          {[decisionTexts.service, decisionTexts.unitsLate, decisionTexts.planCost, decisionTexts.contribution].map((text) => (
            <th key={text.en} scope="col" className={styles.cell}>
              {say(text)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {options.map(({ name, service, late, planCost, contribution }) => (
          <tr key={name}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            <td className={styles.cell}>{service === null ? "–" : formatPercent(service, language)}</td>
            <td className={styles.cell}>{whole(late)}</td>
            <td className={styles.cell}>{whole(planCost)}</td>
            <td className={styles.cell}>{whole(contribution)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
