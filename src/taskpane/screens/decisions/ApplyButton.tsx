import { Button } from "@fluentui/react-components";
import { useCallback, useState, type FormEvent } from "react";
import { PlacedForm } from "../../components/PlacedForm";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useReadOrNull } from "../../hooks/useRead";
import { decisionTexts } from "../../texts/decisionTexts";
import { PlanChanges } from "./PlanChanges";

/** Makes the option that was chosen the plan, where that was left for later: after what changes was shown. */
export function ApplyButton({ decision }: { decision: string }) {
  const say = useWords();
  const [looks, setLooks] = useState(false);
  if (looks) return <Apply decision={decision} close={() => setLooks(false)} />;
  return (
    <div>
      <Button size="small" onClick={() => setLooks(true)}>
        {say(decisionTexts.lookBefore, { name: decision })}
      </Button>
    </div>
  );
}

function Apply({ decision, close }: { decision: string; close: () => void }) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const [writing, setWriting] = useState("");
  const plan = useReadOrNull(
    useCallback(() => services.preview("applyDecision", { decision }, { language }), [services, decision, language]),
  );
  const apply = useAction(async () => {
    if (!plan) return;
    try {
      await services.write("applyDecision", plan, { language, onProgress: (_done, _of, what) => setWriting(what) });
    } catch (failure) {
      navigation.refresh();
      throw failure;
    }
    // Closed first: what is applied cannot be looked at again, as the plan is another one now.
    close();
    navigation.refresh();
    announce(say(decisionTexts.applied, { name: decision }));
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void apply.run();
  };
  return (
    <PlacedForm close={close} submit={submit}>
      {plan !== null && <PlanChanges plan={plan} />}
      {apply.busy ? (
        <Working what={say(decisionTexts.applying, { what: writing })} />
      ) : (
        <>
          {plan && (
            <Button size="small" appearance="primary" type="submit">
              {say(decisionTexts.apply, { name: decision })}
            </Button>
          )}
          <Button size="small" onClick={close}>
            {say(decisionTexts.cancel)}
          </Button>
        </>
      )}
    </PlacedForm>
  );
}
