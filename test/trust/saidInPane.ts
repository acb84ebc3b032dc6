/** What the pane says: its home, the list of risks, the cursor, and the cards of the dashboard that it repeats. */
import type { ExcelSession } from "../support/excelSession";
import { isClose } from "./judge";
import { familiesOf, keyOf, resourcesOf, type Figures } from "./oracle";
import type { Whole } from "./campaignOfFaults";
import type { Sentence } from "./said";
import { textsOf } from "./sheetCells";

const cards = {
  onTime: "OnTime",
  adjustedStock: "AdjustedStock",
  accuracy: "ForecastAccuracy",
  bias: "ForecastBias",
  costSplit: "CostSplit",
  otif: "Otif",
  fillRate: "FillRate",
  capacityUse: "CapacityUse",
  peakLoad: "PeakLoad",
  leadTime: "LeadTime",
  logisticsRate: "LogisticsRate",
} as const;

/** What a card rests on: the figures over the span that it shows, whichever that is. */
export function cardRests(id: string, value: unknown, clean: Figures): string[] {
  if (id === "adjustedStock") return ["stock *", "minimum *", "maximum *"];
  if (id === "capacityUse" || id === "peakLoad") return ["load *", "capacity *"];
  // A card speaks of three months unless the settings say otherwise; two spans may have the same value.
  const spans = ["quarter", "month", "year", "all"].map((span) => `kpi ${id} ${span}`);
  return spans.filter((key) => typeof value === "number" && isClose(clean.get(key)?.[0] ?? Number.NaN, value)).slice(0, 1);
}

/** What a card is compared with lies anywhere before it. */
function thenRests(id: string): string[] {
  if (id === "adjustedStock") return ["counted *", "minimum *", "maximum *"];
  return id === "capacityUse" || id === "peakLoad" ? ["load *", "capacity *"] : [`kpi ${id} all`];
}

/** The cards: value, status and the words around them. */
export async function saidOnCards(excel: ExcelSession, clean: Figures): Promise<Sentence[]> {
  const places = await excel.run(async (context) => {
    const items = Object.entries(cards).flatMap(([id, name]) =>
      ["Kpi", "Status"].map((part) => ({ id, part, item: context.workbook.names.getItemOrNullObject(`Sop${part}${name}`) })),
    );
    items.forEach(({ item }) => item.load("name"));
    await context.sync();
    const ranges = items.filter(({ item }) => !item.isNullObject).map(({ id, part, item }) => ({ id, part, range: item.getRange() }));
    ranges.forEach(({ range }) => range.load(["values", "text", "rowIndex", "columnIndex"]));
    await context.sync();
    return ranges.map(({ id, part, range }) => ({
      ...{ id, part, row: range.rowIndex, column: range.columnIndex },
      ...{ value: (range.values as unknown[][])[0]?.[0], text: String(range.text[0]?.[0] ?? "") },
    }));
  });
  const texts = textsOf(excel)["SopDashboard"] ?? [];
  return places.flatMap(({ id, part, row, column, value, text }): Sentence[] => {
    if (part !== "Kpi") return [];
    const status = places.find((other) => other.id === id && other.part === "Status");
    const isCard = (status?.column ?? column) - column < 3;
    const [top, bottom, left, right] = isCard ? [row - 1, row + 4, column, (status?.column ?? column) + 1] : [row, row, 0, 11];
    const words = texts
      .slice(top, bottom + 1)
      .flatMap((cells) => cells.slice(left, right).filter((cell) => /^[▲●▼○]|○|●|needs|manque/.test(cell)));
    const isThen = (line: string): boolean => /^○ (?:no answer for|pas de réponse pour)/.test(line);
    const [then, now] = [words.filter(isThen), words.filter((line) => !isThen(line))];
    return [
      { key: `card ${id}`, text: [text, status?.text ?? "", ...now].join(" · "), rests: cardRests(id, value, clean) },
      // Beside it stands what was before: of another period, and of figures of its own.
      { key: `card ${id} then`, text: then.join(" · "), rests: thenRests(id) },
    ];
  });
}

/** The home screen, as its component says what it is told. */
export async function saidAtHome(excel: ExcelSession): Promise<Sentence[]> {
  const overview = await excel.addin.readOverview();
  const loads = overview.overloads;
  // An earlier build has no reasons.
  const { reasons } = overview as { reasons?: { load: string; stock: string } };
  const because = (reason = ""): string => (reason === "" ? "" : ` · not complete: ${reason}`);
  return [
    {
      key: "pane overloads",
      text: loads === null ? "○ no answer" : loads.length === 0 ? "every load fits" : `${JSON.stringify(loads)}${because(reasons?.load)}`,
      rests: ["load *", "capacity *"],
      beside: ["plan stand-in"],
    },
    {
      key: "pane shortages",
      text: overview.shortages === null ? "○ no answer" : `${JSON.stringify(overview.shortages)}${because(reasons?.stock)}`,
      rests: ["projected *", "minimum *"],
      beside: ["plan stand-in"],
    },
  ];
}

/** What a risk is about decides what it rests on. */
function riskRests(name: string, detail: string, { book }: Pick<Whole, "book">): string[] {
  const [kind = "", subject = ""] = name.split(" · ");
  const spelt = [...familiesOf(book), ...resourcesOf(book)].find((known) => keyOf(known) === keyOf(subject)) ?? subject;
  // How the value is worked out says which rates it takes.
  const isMargin = /margin/.test(detail);
  const rates = [...(isMargin ? [`price ${spelt}`] : []), ...(isMargin || /unit cost/.test(detail) ? [`cost ${spelt}`] : [])];
  switch (kind) {
    case "shortage":
      return [`projected ${spelt}`, `minimum ${spelt}`, ...rates];
    case "surplus":
      return [`projected ${spelt}`, `maximum ${spelt}`, ...rates];
    case "overload":
      return [`load ${spelt}`, `capacity ${spelt}`, `rates ${spelt}`, ...(isMargin ? ["price *", "cost *"] : [])];
    case "supplier":
      return [`supplier ${spelt}`, `awaited ${spelt}`];
    default:
      return [`past ${spelt}`, `sold ${spelt}`, `volumes ${spelt}`, ...rates];
  }
}

/** The risks that a look at the plan finds now, each with its value; and what has no answer. */
export async function saidOfRisks(excel: ExcelSession, whole: Pick<Whole, "book">): Promise<Sentence[]> {
  let board: Awaited<ReturnType<ExcelSession["addin"]["readRisks"]>>;
  try {
    board = await excel.addin.readRisks("en");
  } catch (failure) {
    return [{ key: "risks", text: `failed: ${String((failure as { code?: string }).code)}`, rests: [] }];
  }
  const rows = board.update?.set.changes.flatMap((change) => (change.kind === "rows" ? change.rows : [])) ?? [];
  const unanswered = ((board as { unanswered?: string[] }).unanswered ?? []).map((text): Sentence => ({
    key: "unanswered",
    text,
    rests: [],
  }));
  return [
    // Without the last stock, the sheets begin with another period: they have to be built again, and the pane tells that alone.
    {
      key: "risks",
      text: board.state === "stale" ? "○ no answer: build the reviews again" : board.state,
      rests: [],
      chosenBy: ["stock *"],
    },
    ...rows.map((row): Sentence => ({
      key: `risk ${String(row["Risk"])}`,
      text: [String(row["Detail"]), String(row["Size"]), String(row["Value"] ?? "no value")].join(" | "),
      rests: riskRests(String(row["Risk"]), String(row["Detail"]), whole),
      beside: ["unanswered", "plan stand-in"],
    })),
    ...unanswered
      .slice(0, 1)
      .map(() => ({ key: "unanswered", text: `no answer: ${unanswered.map(({ text }) => text).join("; ")}`, rests: ["*"] })),
  ];
}

/** The cursor: what stands now, and why it is not whole. It forecasts every family, which takes a moment. */
export async function saidOfCursor(excel: ExcelSession): Promise<Sentence[]> {
  const reading = await excel.addin.readCursor("en");
  const reasons = (reading as { reasons?: string[] }).reasons ?? [];
  const { present } = reading.compare(0.5);
  const rests = ["volumes *", "load *", "capacity *", "stock *", "minimum *", "price *", "cost *", "history *", "events *", "method *"];
  const because = reasons.map((reason) => ` · not complete: ${reason}`).join("");
  return [{ key: "cursor", text: `${JSON.stringify(present)}${because}`, rests, beside: ["plan stand-in"] }];
}
