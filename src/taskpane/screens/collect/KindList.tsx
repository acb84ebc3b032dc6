import type { Text as Words } from "../../../language/text";
import { useState } from "react";
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CollectView } from "../../../cycle/collect/readCollect";
import type { TableShown } from "../../../cycle/collect/collectWords";
import type { DataState } from "../../../domain/collect/completeness";
import { formatDate } from "../../../calendar/format";
import { formatShare } from "../../../language/format";
import { usePane, useRowCount, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { collectTexts } from "../../texts/collectTexts";
import { paneTexts } from "../../texts/paneTexts";
import { statusColor } from "../../officeTheme";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  kind: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  share: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  table: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
  },
  words: { minWidth: 0, display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** Shape and word carry the state, colour only repeats it. */
const looks: Readonly<Record<DataState, { shape: string; text: Words; color: string }>> = {
  complete: { shape: "▲", text: collectTexts.complete, color: statusColor.good },
  gaps: { shape: "●", text: collectTexts.gapsState, color: statusColor.watch },
  stale: { shape: "●", text: collectTexts.stale, color: statusColor.watch },
  late: { shape: "▼", text: collectTexts.late, color: statusColor.act },
  missing: { shape: "○", text: collectTexts.missing, color: statusColor.unknown },
};

/** Each kind of data with its score and state, and under it its tables: rows, latest month, who owes them by when. */
export function KindList({ view }: { view: CollectView }) {
  const styles = useStyles();
  const { language } = usePane();
  return (
    <ul className={styles.list}>
      {view.completeness.kinds.map((kind) => (
        <li key={kind.kind} className={styles.kind}>
          <div className={styles.head}>
            <Text weight="semibold" className={styles.words}>
              {kind.title}
            </Text>
            <Text weight="semibold" className={styles.share}>
              {formatShare(kind.score, language, { most: 0 })} <State state={kind.state} />
            </Text>
          </div>
          {kind.tables.map((table) => (
            <TableLine key={table.table} table={table} sheet={view.sheets[table.table]} alone={kind.tables.length === 1} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function State({ state }: { state: DataState }) {
  const say = useWords();
  const { shape, text, color } = looks[state];
  return (
    <span style={{ color }}>
      <span aria-hidden="true">{shape} </span>
      {say(text)}
    </span>
  );
}

function TableLine({ table, sheet, alone }: { table: TableShown; sheet: string | undefined; alone: boolean }) {
  const styles = useStyles();
  const say = useWords();
  const { language, services, announce } = usePane();
  const count = useRowCount();
  const open = useAction((name: string) => services.openSheet(name));
  const [isTemplateOpen, setIsTemplateOpen] = useState(false);
  const template = useAction(async () => {
    await services.run("makeTemplate", { table: table.table }, { language });
    announce(say(collectTexts.templateOpen));
    setIsTemplateOpen(true);
  });
  const { title: name, upTo, awaits } = table;
  const owed = [
    table.owner,
    table.due === null || table.state === "complete" ? null : say(collectTexts.due, { day: formatDate(table.due, language) }),
  ];
  const held =
    table.rows === 0
      ? [table.help]
      : [
          count(table.rows),
          upTo === null ? null : say(collectTexts.upTo, { month: upTo }),
          awaits === null ? null : say(collectTexts.awaited, { month: awaits }),
        ];
  return (
    <div className={styles.table}>
      <div className={styles.words}>
        <Text>
          {name} {!alone && table.state !== "complete" && <State state={table.state} />}
        </Text>
        <Text size={200} className={styles.faint}>
          {[...held, ...owed].filter((part) => part !== null).join(" · ")}
        </Text>
        {isTemplateOpen && <Text size={200}>{say(collectTexts.templateOpen)}</Text>}
      </div>
      {table.state !== "complete" && (
        <Button size="small" aria-label={say(collectTexts.templateOf, { name })} onClick={() => void template.run()}>
          {say(collectTexts.template)}
        </Button>
      )}
      {sheet !== undefined && (
        <Button size="small" aria-label={say(paneTexts.openNamed, { name })} onClick={() => void open.run(sheet)}>
          {say(paneTexts.open)}
        </Button>
      )}
    </div>
  );
}
