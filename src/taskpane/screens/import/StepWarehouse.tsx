import { Button, Field, Input, Radio, RadioGroup, Text, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Warehouse, WarehouseLook } from "../../../cycle/import/askWarehouse";
import { WarehouseRefused, type WarehouseSource } from "../../../import/warehouse/warehouseQuestion";
import { warehouseRefusal } from "../../../import/warehouse/warehouseSentences";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { Said } from "../../said";
import { importTexts } from "../../texts/importTexts";
import { warehouseTexts } from "../../texts/warehouseTexts";
import { WarehouseSums } from "./WarehouseSums";
import { useWizard } from "./wizardState";
import { WizardFrame } from "./WizardFrame";

export interface WarehouseProps {
  warehouse: Warehouse;
  /** As people know it: data.example.com. */
  host: string;
}

/** Work that asks the engine: it can be cancelled, and what the engine refuses is said in the person's language. */
export function useAsking<Arguments extends unknown[]>(host: string, ask: (signal: AbortSignal, ...args: Arguments) => Promise<void>) {
  const { language } = usePane();
  const controller = useRef<AbortController>(undefined);
  // Whoever leaves for another screen waits for no answer any more: the engine is told to stop.
  useEffect(() => () => controller.current?.abort(), []);
  const action = useAction(async (...args: Arguments) => {
    controller.current = new AbortController();
    try {
      await ask(controller.current.signal, ...args);
    } catch (failure) {
      throw failure instanceof WarehouseRefused ? new Said(warehouseRefusal(failure.why, host, language)) : failure;
    }
  });
  return { ...action, stop: () => controller.current?.abort() };
}

/** A company's own engine: who asks and where the lines are, then which columns are meant and the sums, which are a source like any other. */
export function StepWarehouse({ warehouse, host }: WarehouseProps) {
  const { state } = useWizard();
  const [look, setLook] = useState<WarehouseLook>();
  const [source, setSource] = useState<WarehouseSource>(state.asked ?? { from: "table", text: "" });
  if (look !== undefined) return <WarehouseSums warehouse={warehouse} host={host} look={look} back={() => setLook(undefined)} />;
  return <AskWhere warehouse={warehouse} host={host} source={source} choose={setSource} found={setLook} />;
}

interface WhereProps extends WarehouseProps {
  source: WarehouseSource;
  choose(source: WarehouseSource): void;
  found(look: WarehouseLook): void;
}

function AskWhere({ warehouse, host, source: { from, text }, choose, found }: WhereProps) {
  const say = useWords();
  const { services } = usePane();
  const { dispatch } = useWizard();
  const [account, setAccount] = useState({ user: "", password: "" });
  const [user, setUser] = useState(warehouse.user());
  const look = useAsking(host, async (signal) => {
    if (user === undefined) warehouse.signIn(account);
    // Typed once: it is with the engine's door now, and no longer in a field.
    setAccount({ ...account, password: "" });
    try {
      found(await warehouse.look({ from, text }, await services.readImportContext(), signal));
    } finally {
      setUser(warehouse.user());
    }
  });
  const isReady = text.trim() !== "" && (user !== undefined || (account.user !== "" && account.password !== ""));
  return (
    <WizardFrame
      step={1}
      title={say(warehouseTexts.title)}
      back={{ label: say(importTexts.back), run: () => dispatch({ type: "went", step: "where" }), disabled: look.busy }}
      primary={{ label: say(importTexts.continue), run: () => void (isReady && look.run()), disabled: !isReady || look.busy }}
    >
      <Text>{say(warehouseTexts.about, { host })}</Text>
      {user === undefined ? (
        <>
          <Field label={say(warehouseTexts.user)}>
            <Input
              value={account.user}
              autoComplete="off"
              spellCheck={false}
              onChange={(_, { value }) => setAccount({ ...account, user: value })}
            />
          </Field>
          <Field label={say(warehouseTexts.password)}>
            <Input
              type="password"
              value={account.password}
              autoComplete="off"
              onChange={(_, { value }) => setAccount({ ...account, password: value })}
            />
          </Field>
        </>
      ) : (
        <>
          <Text>{say(warehouseTexts.signedIn, { user })}</Text>
          <Button onClick={() => setUser(undefined)} disabled={look.busy}>
            {say(warehouseTexts.otherAccount)}
          </Button>
        </>
      )}
      <Field label={say(warehouseTexts.where)}>
        <RadioGroup value={from} onChange={(_, { value }) => choose({ from: value as WarehouseSource["from"], text })}>
          <Radio value="table" label={say(warehouseTexts.table)} />
          <Radio value="query" label={say(warehouseTexts.query)} />
        </RadioGroup>
      </Field>
      {from === "table" ? (
        <Field label={say(warehouseTexts.tableName)} hint={say(warehouseTexts.tableHelp)}>
          <Input value={text} autoComplete="off" spellCheck={false} onChange={(_, { value }) => choose({ from, text: value })} />
        </Field>
      ) : (
        <Field label={say(warehouseTexts.queryText)} hint={say(warehouseTexts.queryHelp, { select: "SELECT" })}>
          <Textarea value={text} rows={6} resize="vertical" spellCheck={false} onChange={(_, { value }) => choose({ from, text: value })} />
        </Field>
      )}
      {look.busy && <Working what={say(warehouseTexts.looking, { host })} cancel={{ label: say(importTexts.cancel), run: look.stop }} />}
    </WizardFrame>
  );
}
