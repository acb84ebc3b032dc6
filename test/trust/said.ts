/** Everything that a workbook says: headlines, figures, cards and lists of its sheets, and the sentences of the pane; each with what it rests on. */
import type { ExcelSession } from "../support/excelSession";
import type { Scene } from "./oracle";
import { saidOnPlan } from "./saidOnPlan";
import { readNames, startingWith, statusOf, textsOf, type Named, type Texts } from "./sheetCells";

export interface Sentence {
  /** Where it stands, and what it is about. */
  key: string;
  text: string;
  /** Figures by their keys; `name *` for all that begin so, `name @3` for the fourth of them. */
  rests: readonly string[];
  /** Other sentences beside it that may say what is missing. */
  beside?: readonly string[];
  /** Figures that decide whom it is about, where the workbook chooses that by itself: while one of these is lost it may be about another. */
  chosenBy?: readonly string[];
  /** A figure of its own, to be compared with the calculation: the key of that figure. */
  figure?: string;
}

export async function sceneOf(excel: ExcelSession): Promise<Scene> {
  const named = await readNames(excel);
  return {
    first: Number(named["SopFirstMonth"]?.values[0]?.[0]),
    months: named["SopReviewPeriods"]?.values[0]?.length ?? 0,
    source: String(named["SopPlanSource"]?.values[0]?.[0]),
  };
}

const joined = (row: readonly unknown[] | undefined): string => (row ?? []).map(String).join(" | ");
const one = (named: Named, name: string): string => String(named[name]?.values[0]?.[0] ?? "");
const list = (named: Named, name: string): string[] => (named[name]?.values ?? []).map(([cell]) => String(cell).trim());

/** What each sheet rests on as a whole. */
const basis = {
  supply: ["load *", "capacity *"],
  stock: ["projected *", "stock *", "minimum *", "maximum *"],
  demand: ["history *", "past *", "ahead *", "events *", "method *"],
  // As its headline, the chart compares revenue alone.
  money: ["volumes *", "price *", "budget Revenue *"],
} as const;

/** The sheets of the four reviews, without their calculations. */
export async function saidOnReviews(excel: ExcelSession): Promise<Sentence[]> {
  const named = await readNames(excel);
  const texts = textsOf(excel);
  return [
    ...supplySays(named, texts),
    ...stockSays(named, texts),
    ...demandSays(named, texts),
    ...moneySays(named, texts),
    ...homeSays(named),
    ...saidOnPlan(named),
  ];
}

/** One sentence for each figure of an area by names and months. */
function matrix(
  named: Named,
  cells: string,
  owners: readonly string[],
  { what, figure, rests, beside }: { what: string; figure?: string; rests: (owner: string, month: number) => string[]; beside: string[] },
): Sentence[] {
  return (named[cells]?.values ?? []).flatMap((row, line) =>
    row.map((cell, month): Sentence => {
      const owner = owners[line] ?? "";
      return {
        key: `${what} ${owner} @${month}`,
        text: String(cell),
        rests: rests(owner, month),
        beside,
        ...(figure !== undefined && { figure: `${figure} ${owner} @${month}` }),
      };
    }),
  );
}

function supplySays(named: Named, texts: Texts): Sentence[] {
  const beside = ["supply headline", "plan stand-in"];
  const [families, resources] = [list(named, "SopFamilyNames"), list(named, "SopResourceNames")];
  const both = (owner: string, month: number): string[] => [`load ${owner} @${month}`, `capacity ${owner} @${month}`];
  const chart = one(named, "SopChartResource");
  return [
    { key: "supply headline", text: one(named, "SopSupplyHeadline"), rests: basis.supply, beside: ["plan stand-in"] },
    { key: "plan stand-in", text: one(named, "SopPlanStandIn"), rests: ["volumes *", "history *"] },
    ...matrix(named, "SopVolumes", families, {
      what: "volume",
      figure: "volumes",
      rests: (owner, month) => [`volumes ${owner} @${month}`],
      beside,
    }),
    ...matrix(named, "SopLoad", resources, { what: "load", figure: "load", rests: (owner, month) => [`load ${owner} @${month}`], beside }),
    ...matrix(named, "SopCapacityHours", resources, {
      what: "capacity",
      figure: "capacity",
      rests: (owner, month) => [`capacity ${owner} @${month}`],
      beside,
    }),
    ...matrix(named, "SopUse", resources, { what: "use", figure: "use", rests: both, beside }),
    ...matrix(named, "SopGap", resources, { what: "gap", figure: "gap", rests: both, beside }),
    ...(named["SopBottlenecks"]?.values ?? []).map((row): Sentence => ({
      key: `bottleneck ${String(row[0])}`,
      text: joined(row),
      rests: [`load ${String(row[0])}`, `capacity ${String(row[0])}`],
      beside,
    })),
    ...(named["SopSuppliers"]?.values ?? []).map((row): Sentence => ({
      key: `supplier ${String(row[0]).trim()}`,
      text: joined(row),
      rests: [`supplier ${String(row[0]).trim()}`],
      beside: ["supplier note"],
    })),
    { key: "supplier note", text: one(named, "SopSuppliersUnread"), rests: ["supplier *"] },
    {
      key: "supply chart",
      text: startingWith(texts["SopSupplyReview"], chart),
      rests: [`load ${chart}`, `capacity ${chart}`],
      chosenBy: basis.supply,
      beside,
    },
  ];
}

function stockSays(named: Named, texts: Texts): Sentence[] {
  const families = list(named, "SopFamilyNames");
  const chart = one(named, "SopChartFamily");
  const beside = ["stock headline", "plan stand-in"];
  const at = (cells: string, line: number): string => joined(named[cells]?.values[line]);
  const limits = (family: string): string[] => [`stock ${family}`, `minimum ${family}`, `maximum ${family}`];
  return [
    { key: "stock headline", text: one(named, "SopStockHeadline"), rests: ["projected *", "minimum *"], beside: ["plan stand-in"] },
    ...matrix(named, "SopProjectedStock", families, {
      what: "projected",
      figure: "projected",
      rests: (owner, month) => [`projected ${owner} @${month}`],
      beside,
    }),
    ...families.flatMap((family, line): Sentence[] => [
      { key: `stock ${family}`, text: at("SopStockNow", line), rests: [`stock ${family}`], beside, figure: `stock ${family} @0` },
      { key: `minimum ${family}`, text: at("SopStockMinimum", line), rests: [`minimum ${family}`], beside },
      { key: `maximum ${family}`, text: at("SopStockMaximum", line), rests: [`maximum ${family}`], beside },
      { key: `cover ${family}`, text: at("SopStockCover", line), rests: [`stock ${family}`, `volumes ${family}`], beside },
      { key: `shortage ${family}`, text: at("SopShortages", line), rests: [`projected ${family}`, `minimum ${family}`], beside },
      { key: `status ${family}`, text: statusOf(texts["SopStockReview"], family), rests: limits(family) },
    ]),
    {
      key: "stock chart",
      text: startingWith(texts["SopStockReview"], chart),
      rests: [`projected ${chart}`, `minimum ${chart}`, `maximum ${chart}`],
      beside,
    },
  ];
}

function demandSays(named: Named, texts: Texts): Sentence[] {
  const beside = ["demand headline"];
  const chart = one(named, "SopDemandFamily");
  // The weights of all families come from everybody's past.
  const of = (family: string): string[] => ["history *", "past *", `ahead *${family}`, `events ${family}`, "method *"];
  return [
    { key: "demand headline", text: one(named, "SopDemandHeadline"), rests: basis.demand },
    {
      key: "plan in force",
      text: (texts["SopDemandReview"] ?? []).flat().find((text) => /^(?:Plan in force|Plan en vigueur)/.test(text)) ?? "",
      rests: ["volumes *"],
      beside: [...beside, "supply headline", "plan stand-in"],
    },
    ...(named["SopDemandVoices"]?.values ?? []).map((row): Sentence => ({
      key: `voice ${String(row[0])}`,
      text: joined(row),
      rests: basis.demand,
      beside,
    })),
    ...(named["SopDemandFamilies"]?.values ?? []).map((row): Sentence => ({
      key: `demand ${String(row[0]).trim()}`,
      text: joined(row),
      rests: of(String(row[0]).trim()),
      beside,
    })),
    { key: "demand chart", text: startingWith(texts["SopDemandReview"], chart), rests: of(chart), beside },
  ];
}

function moneySays(named: Named, texts: Texts): Sentence[] {
  const families = list(named, "SopFamilyNames");
  const beside = ["money headline", "plan stand-in", "money lacking", "money stock"];
  const lacking = (texts["SopFinancialReview"] ?? []).flat().filter((text) => /^(?:No price|No unit cost|Sans prix|Sans coût)/.test(text));
  return [
    {
      key: "money headline",
      text: one(named, "SopFinancialHeadline"),
      rests: ["volumes *", "price *", "budget Revenue *"],
      beside: ["plan stand-in"],
    },
    { key: "money stock", text: one(named, "SopStockValuePartly"), rests: ["load *", "capacity *", "projected *", "cost *"] },
    { key: "money lacking", text: lacking.join("; "), rests: ["price *", "cost *"] },
    ...matrix(named, "SopPlanValue", families, {
      what: "revenue",
      rests: (owner, month) => [`volumes ${owner} @${month}`, `price ${owner}`],
      beside,
    }),
    ...matrix(named, "SopStockValue", [""], { what: "stock value", rests: (_, month) => [`projected * @${month}`, "cost *"], beside }),
    ...families.flatMap((family, line): Sentence[] => [
      {
        key: `price ${family}`,
        text: joined(named["SopUnitPrice"]?.values[line]),
        rests: [`price ${family}`],
        beside,
        figure: `price ${family} @0`,
      },
      {
        key: `cost ${family}`,
        text: joined(named["SopUnitCost"]?.values[line]),
        rests: [`cost ${family}`],
        beside,
        figure: `cost ${family} @0`,
      },
      {
        key: `family value ${family}`,
        text: joined(named["SopFamilyValue"]?.values[line]),
        rests: [`volumes ${family}`, `price ${family}`, `budget Revenue ${family}`],
        beside,
      },
      {
        key: `family gap ${family}`,
        text: joined(named["SopFamilyBudgetGap"]?.values[line]),
        rests: [`volumes ${family}`, `price ${family}`, `budget Revenue ${family}`],
        beside,
      },
    ]),
    {
      key: "money chart",
      text:
        (texts["SopFinancialReview"] ?? [])
          .flat()
          .find(
            (text) =>
              /^(?:The plan (?:is|reaches)|The strongest|Le plan|Le mois)/.test(text) && text !== one(named, "SopFinancialHeadline"),
          ) ?? "",
      rests: basis.money,
      beside,
    },
  ];
}

function homeSays(named: Named): Sentence[] {
  const lines = (cells: string): string => (named[cells]?.values ?? []).map(joined).join("; ");
  const risks = [
    ["load *", "capacity *"],
    ["projected *", "minimum *"],
    // Over the months of the cards.
    ["kpi logisticsRate quarter", "kpi costSplit quarter"],
  ];
  return [
    ...risks.map((rests, line): Sentence => {
      return {
        key: `home risk ${line + 1}`,
        text: String(named["SopHomeRisks"]?.values[line]?.[0] ?? ""),
        rests,
        beside: ["plan stand-in"],
      };
    }),
    { key: "home overloads", text: lines("SopHomeOverloads"), rests: basis.supply, beside: ["plan stand-in"] },
    { key: "home shortages", text: lines("SopHomeShortages"), rests: ["projected *", "minimum *"], beside: ["plan stand-in"] },
  ].filter(({ text }) => text !== "");
}
