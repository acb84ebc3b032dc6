import { makeStyles, tokens } from "@fluentui/react-components";

/** How Home tells what may be missing, on top of everything. */
export const useNoticeStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderRadius: tokens.borderRadiusMedium,
    // Seen where the system's own few colours replace the background.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  one: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});
