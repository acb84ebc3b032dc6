import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { usePane, useWords } from "../hooks/pane";
import { useAction } from "../hooks/useAction";
import { safetyTexts } from "../texts/safetyTexts";

/** Says that figures are as of the last calculation where Excel calculates on demand, and offers to calculate. */
export function ManualCalculation() {
  const say = useWords();
  const { services, navigation } = usePane();
  const calculate = useAction(async () => {
    await services.recalculate();
    navigation.refresh();
  });
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say(safetyTexts.manual)}</MessageBarBody>
      <MessageBarActions>
        <Button disabled={calculate.busy} onClick={() => void calculate.run()}>
          {say(safetyTexts.calculate)}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
