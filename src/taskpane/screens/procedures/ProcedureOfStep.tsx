import { Button, Text } from "@fluentui/react-components";
import { useCallback } from "react";
import { BackButton } from "../../components/BackButton";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useRead } from "../../hooks/useRead";
import { procedureTexts } from "../../texts/procedureTexts";
import { ProcedureDetails } from "./ProcedureDetails";

/** The procedure of a step of the cycle; where there is none, the way to the procedures. */
export function ProcedureOfStep({ step, back }: { step: string; back: () => void }) {
  const say = useWords();
  const { language, services, navigation } = usePane();
  const board = useRead(useCallback(() => services.readProcedures(language), [services, language]));
  const above = <BackButton words={procedureTexts.backToCycle} back={back} />;
  const procedure = board?.procedures.find((one) => one.step === step && one.status !== "retired");
  if (board !== undefined && procedure !== undefined)
    return <ProcedureDetails procedure={procedure} sheets={board.sheets} back={back} backWords={procedureTexts.backToCycle} />;
  return (
    <Screen title={say(procedureTexts.showForStep)} above={above}>
      {board === undefined ? (
        <Working what={say(procedureTexts.reading)} />
      ) : (
        <>
          <Text>{say(procedureTexts.noneForStep)}</Text>
          <Button appearance="primary" onClick={() => navigation.go("procedures")}>
            {say(procedureTexts.title)}
          </Button>
        </>
      )}
    </Screen>
  );
}
