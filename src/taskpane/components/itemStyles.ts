import { makeStyles, tokens } from "@fluentui/react-components";

/** How a list of things that people said looks: a line below each, several lines of text in it. */
export const useItemStyles = makeStyles({
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
