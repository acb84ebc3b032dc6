import { Button, Link, Text } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { BackButton } from "../../components/BackButton";
import { useItemStyles } from "../../components/itemStyles";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useRead } from "../../hooks/useRead";
import { procedureTexts } from "../../texts/procedureTexts";
import { ProcedureDetails } from "./ProcedureDetails";

/** The procedure of a step of the cycle, or a choice where there are several; where there is none, the way to the procedures. */
export function ProcedureOfStep({ step, back }: { step: string; back: () => void }) {
  const styles = useItemStyles();
  const say = useWords();
  const { language, services, navigation } = usePane();
  const board = useRead(useCallback(() => services.readProcedures(language), [services, language]));
  const [chosen, setChosen] = useState<string>();
  const above = <BackButton words={procedureTexts.backToCycle} back={back} />;
  const own = board?.procedures.filter((one) => one.step === step && one.status !== "retired") ?? [];
  const procedure = own.length > 1 ? own.find(({ name }) => name === chosen) : own[0];
  if (board !== undefined && procedure !== undefined) {
    const way = own.length > 1 ? { back: () => setChosen(undefined) } : { back, backWords: procedureTexts.backToCycle };
    return <ProcedureDetails key={procedure.name} procedure={procedure} sheets={board.sheets} {...way} />;
  }
  if (own.length > 1)
    return (
      <Screen title={say(procedureTexts.title)} above={above}>
        <ul className={styles.list} aria-label={say(procedureTexts.title)}>
          {own.map(({ name, title }) => (
            <li key={name} className={styles.item}>
              <Link as="button" className={styles.link} onClick={() => setChosen(name)}>
                {name} · {title}
              </Link>
            </li>
          ))}
        </ul>
      </Screen>
    );
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
