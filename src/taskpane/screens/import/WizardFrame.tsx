import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Screen } from "../../components/Screen";
import { useWords } from "../../hooks/pane";
import { importTexts } from "../../texts/importTexts";

const useStyles = makeStyles({
  step: { color: tokens.colorNeutralForeground3 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalS,
    position: "sticky",
    bottom: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // Above the labels of fields that scroll underneath.
    zIndex: 1,
  },
  // At 400 % zoom the buttons would cover the fields: there they scroll with them.
  flat: { "@media (max-height: 400px)": { position: "static" } },
});

export interface WizardButton {
  label: string;
  run: () => void;
  disabled?: boolean;
}

/** A step of the import: which of the four it is, its question, its contents, Back and the one primary button. */
export function WizardFrame({
  step,
  title,
  back,
  primary,
  children,
}: {
  step?: number;
  title: string;
  back?: WizardButton;
  primary?: WizardButton;
  children: ReactNode;
}) {
  const styles = useStyles();
  const say = useWords();
  return (
    <Screen
      title={title}
      above={
        step !== undefined && (
          <Text size={200} className={styles.step}>
            {say(importTexts.title)} · {say(importTexts.step, { step })}
          </Text>
        )
      }
    >
      {children}
      <div className={`${styles.actions} ${styles.flat}`}>
        {back && (
          <Button onClick={back.run} disabled={back.disabled}>
            {back.label}
          </Button>
        )}
        {primary && (
          <Button appearance="primary" onClick={primary.run} disabledFocusable={primary.disabled}>
            {primary.label}
          </Button>
        )}
      </div>
    </Screen>
  );
}
