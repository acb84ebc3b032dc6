import { makeStyles, tokens } from "@fluentui/react-components";

export const useDecisionStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  link: { textAlign: "left", overflowWrap: "anywhere" },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** Rows that the pane shows at most; the sheet has them all. */
export const shown = 5;
