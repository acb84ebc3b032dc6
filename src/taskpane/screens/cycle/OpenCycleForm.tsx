import { inLanguage } from "../../../language/text";
import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState, type FormEvent } from "react";
import { formatDate, formatPeriod } from "../../../calendar/format";
import { formatNumber } from "../../../language/format";
import { PlacedForm } from "../../components/PlacedForm";
import { Working } from "../../components/Working";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { collectTexts } from "../../texts/collectTexts";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** Shows what opening a cycle will write, for the month that is chosen, and opens it. */
export function OpenCycleForm({ cancel }: { cancel?: () => void }) {
  const styles = useStyles();
  const say = useWords();
  const sayCount = useCounted();
  const { language, services, navigation, announce } = usePane();
  const [chosen, setChosen] = useState<number>();
  const read = useCallback(() => services.proposeCycle(chosen), [services, chosen]);
  const proposal = useRead(read);
  const open = useAction(async (period: number) => {
    await services.run("openCycle", { cycle: period }, { language });
    if (proposal) announce(say(collectTexts.cycleOpened, { month: formatPeriod(period, language, proposal.cadence) }));
    navigation.refresh();
    cancel?.();
  });
  if (proposal === undefined || open.busy) return <Working what={say(open.busy ? collectTexts.writing : collectTexts.reading)} />;
  const { cadence } = proposal;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void open.run(proposal.period);
  };
  return (
    <PlacedForm {...(cancel && { close: cancel })} submit={submit}>
      <Field label={say(cadence === "week" ? collectTexts.week : collectTexts.month)}>
        <Select value={String(proposal.period)} onChange={(_, { value }) => setChosen(Number(value))}>
          {proposal.offered.map((period) => (
            <option key={period} value={String(period)}>
              {formatPeriod(period, language, cadence)}
            </option>
          ))}
        </Select>
      </Field>
      <Text>{say(collectTexts.willOpen)}</Text>
      <ul className={styles.list}>
        {proposal.steps.map(({ step, title, due }) => (
          <li key={step}>{say(collectTexts.stepDue, { step: inLanguage(title, language), day: formatDate(due, language) })}</li>
        ))}
      </ul>
      {proposal.past > 0 && <Text role="status">{sayCount(collectTexts.duePast, proposal.past)}</Text>}
      {proposal.inputs > 0 && <Text>{say(collectTexts.willOwe, { count: formatNumber(proposal.inputs, language) })}</Text>}
      <Button appearance="primary" type="submit">
        {say(collectTexts.openCycle, { month: formatPeriod(proposal.period, language, cadence) })}
      </Button>
      {cancel && <Button onClick={cancel}>{say(collectTexts.cancel)}</Button>}
    </PlacedForm>
  );
}
