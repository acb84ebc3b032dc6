import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { formatPeriod } from "../../../calendar/format";
import type { OpenFigure } from "../../../domain/production/recordFigures";
import { formatNumber } from "../../../language/format";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { useOwnName } from "../../hooks/useOwnName";
import { useAction } from "../../hooks/useAction";
import { forgetDrafts, useDraft } from "../../hooks/useDraft";
import { productionTexts } from "../../texts/productionTexts";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** What a person says of the figures that they record. */
interface Said<Reason> {
  reason: Reason | null;
  note: string;
  author?: string;
}

interface Props<Reason> {
  /** Which grid they were typed into: what is said of one does not show beside the other. */
  grid: "production" | "demand";
  open: readonly OpenFigure[];
  reasons: readonly { id: Reason; name: string }[];
  record(said: Said<Reason>, onProgress: (done: number, of: number, what: string) => void): Promise<unknown>;
}

/** Figures are listed so far; the sheet shows all of them. */
const listed = 5;

/** What was typed into the grid and is not recorded yet, with why. */
export function TypedFigures<Reason extends string>({ grid, open, reasons, record: write }: Props<Reason>) {
  const styles = useStyles();
  const say = useWords();
  const sayCount = useCounted();
  const { language, bucket, navigation, announce } = usePane();
  const draft = `typed figures of ${grid}`;
  const [said, setReason] = useDraft(draft, "reason", "");
  const [note, setNote] = useDraft(draft, "note", "");
  const reason = reasons.find(({ id }) => id === said)?.id ?? null;
  const [author, keepAuthor] = useOwnName();
  const [writing, setWriting] = useState("");
  const record = useAction(async () => {
    await write({ reason, note, ...(author.trim() !== "" && { author }) }, (_done, _of, what) => setWriting(what));
    announce(say(productionTexts.recorded));
    forgetDrafts(draft);
    setNote("");
    setReason("");
    navigation.refresh();
  });
  const units = (value: number | null, otherwise: string): string =>
    value === null ? otherwise : formatNumber(value, language, { most: 0 });
  return (
    <Section title={sayCount(productionTexts.open, open.length)}>
      <div className={styles.stack}>
        <ul className={styles.list}>
          {open.slice(0, listed).map(({ family, period, typed, before }) => (
            <li key={`${family} ${period}`}>
              <Text size={200}>
                {say(productionTexts.changed, {
                  ...{ family, period: formatPeriod(period, language, bucket) },
                  ...{ before: units(before, say(productionTexts.unknown)), after: units(typed, say(productionTexts.cleared)) },
                })}
              </Text>
            </li>
          ))}
        </ul>
        {open.length > listed && <Text size={200}>{say(productionTexts.more, { count: open.length - listed })}</Text>}
        <Text size={200}>{say(productionTexts.counted)}</Text>
        <Field label={say(productionTexts.reason)}>
          <Select value={reason ?? ""} disabled={record.busy} onChange={(_, { value }) => setReason(value)}>
            <option value="">{say(productionTexts.noReason)}</option>
            {reasons.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say(productionTexts.note)}>
          <Input value={note} disabled={record.busy} onChange={(_, { value }) => setNote(value)} />
        </Field>
        <Field label={say(productionTexts.ownName)}>
          <Input value={author} disabled={record.busy} onChange={(_, { value }) => keepAuthor(value)} />
        </Field>
        {record.busy ? (
          <Working what={say(productionTexts.recording, { what: writing })} />
        ) : (
          <Button appearance="primary" onClick={() => void record.run()}>
            {say(productionTexts.record)}
          </Button>
        )}
      </div>
    </Section>
  );
}
