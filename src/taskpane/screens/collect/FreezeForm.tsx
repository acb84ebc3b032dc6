import { Button, Field, Text, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { CollectView } from "../../../cycle/collect/readCollect";
import { formatNumber } from "../../../language/format";
import { NameField } from "../../components/NameField";
import { PlacedForm } from "../../components/PlacedForm";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useSender } from "../../hooks/useOwnName";
import { collectTexts } from "../../texts/collectTexts";

/** Says what freezing writes, asks for a reason where the data was frozen before, and freezes. */
export function FreezeForm({ view, close }: { view: CollectView; close: () => void }) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const sender = useSender(view.frozen?.by ?? "");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const again = view.frozen !== null;
  const lacksReason = again && reason.trim() === "";
  const freeze = useAction(async () => {
    await services.run("freezeData", { by: sender.name, reason }, { language });
    sender.keep();
    announce(say(collectTexts.dataFrozen));
    close();
    navigation.refresh();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!lacksReason) void freeze.run();
  };
  if (freeze.busy) return <Working what={say(collectTexts.writing)} />;
  return (
    <PlacedForm submit={submit} close={close}>
      <Text>{say(collectTexts.willFreeze, { count: formatNumber(view.parts, language) })}</Text>
      {again && (
        <Field label={say(collectTexts.reason)} required {...(tried && lacksReason ? { validationMessage: say(collectTexts.fillIn) } : {})}>
          <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
      )}
      <NameField label={collectTexts.yourName} sender={sender} />
      <Button type="submit" appearance="primary">
        {say(again ? collectTexts.freezeAgain : collectTexts.freeze)}
      </Button>
      <Button onClick={close}>{say(collectTexts.cancel)}</Button>
    </PlacedForm>
  );
}
