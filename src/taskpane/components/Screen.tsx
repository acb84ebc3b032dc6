import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { usePane } from "../hooks/pane";
import { useFocusKept } from "../hooks/useFocusKept";
import { WhyThis } from "./WhyThis";

const useStyles = makeStyles({
  screen: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  // Excel draws its own menu over the pane's top right corner.
  heading: { ...typographyStyles.subtitle1, margin: 0, paddingRight: "34px", outlineStyle: "none", overflowWrap: "anywhere" },
});

/** A screen with its heading, and at its end what it is good for; the heading takes the focus when the person came here, so that keyboard and screen reader follow. */
export function Screen({ title, above, children }: { title: string; above?: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  const { navigation } = usePane();
  const screen = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusKept(screen, heading);
  useEffect(() => {
    if (navigation.moved()) heading.current?.focus();
  }, [title, navigation]);
  return (
    <main ref={screen} className={styles.screen}>
      {above}
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {title}
      </h1>
      {children}
      {above === undefined && <WhyThis />}
    </main>
  );
}
