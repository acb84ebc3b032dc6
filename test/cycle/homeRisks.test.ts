/** The largest risks and the open questions on Home, in a workbook of either language: whoever looks there is told of each that is not settled. */
import { serialOf } from "../../src/calendar/days";
import type { Language } from "../../src/language/text";
import { languagesTried } from "../support/campaign";
import type { ExcelSession } from "../support/excelSession";
import { putCell, threeFamilies, within, type Tables } from "../support/threeFamilies";

const words = {
  en: {
    ...{ sheet: "Home", none: "▲ No open risk in the list" },
    ...{ open: "open", owned: "owned", decide: "to decide", accepted: "accepted", closed: "closed" },
    ...{ surplus: "surplus", supplier: "supplier", shortage: "shortage", forecast: "forecast" },
  },
  fr: {
    ...{ sheet: "Accueil", none: "▲ Aucun risque ouvert dans la liste" },
    ...{ open: "ouvert", owned: "pris en charge", decide: "à trancher", accepted: "accepté", closed: "clos" },
    ...{ surplus: "surstock", supplier: "fournisseur", shortage: "rupture", forecast: "prévision" },
  },
} as const;

/** By value: one accepted, one that has an owner, one to decide, one that is nobody's, one closed. Written by ids, as every table is. */
function company(): Tables {
  const risk = (Kind: string, subject: string, Value: number, Status: string, Owner: string | null = null) => ({
    ...{ Risk: `${Kind} · ${subject}`, Kind, "Family or Resource": subject, Period: serialOf(2027, 3), Size: 10, Value, Owner, Status },
  });
  return {
    ...threeFamilies(),
    SopRisks: [
      risk("shortage", "Alpha", 20_000, "open"),
      risk("surplus", "Beta", 50_000, "accepted"),
      risk("supplier", "North", 40_000, "owned", "Driss"),
      risk("forecast", "Gamma", 10_000, "closed"),
      risk("surplus", "Gamma", 30_000, "to decide"),
    ],
  };
}

/** What Home shows: each risk without what is at stake, and beside it owner and status. */
async function shown(excel: ExcelSession, sheet: string): Promise<string[][]> {
  await excel.engine.calculation.settle();
  const risks = await excel.named("SopHomeRisks");
  const row = await excel.run(async (context) => {
    const range = context.workbook.names.getItem("SopHomeRisks").getRange();
    range.load("rowIndex");
    await context.sync();
    return range.rowIndex;
  });
  const beside = await excel.cells(sheet, { row, column: 9, rows: risks.length, columns: 1 });
  expect(["Largest risks", "Plus grands risques"]).toContain(
    (await excel.cells(sheet, { row: row - 1, column: 0, rows: 1, columns: 1 }))[0]?.[0],
  );
  return risks.map(([risk], place) => [String(risk).split(/\s?:\s/)[0] ?? "", String(beside[place]?.[0])]);
}

it.each(languagesTried("fr"))(
  "names the three largest open risks of a workbook in %s with owner and status",
  async (language: Language) => {
    const said = words[language];
    const status = (kind: string, subject: string) => ({ table: "SopRisks", column: "Status", where: { Risk: `${kind} · ${subject}` } });
    await within(
      company(),
      async (excel) => {
        expect(await shown(excel, said.sheet)).toEqual([
          [`▼ ${said.supplier} · North`, `Driss, ${said.owned}`],
          [`▼ ${said.surplus} · Gamma`, said.decide],
          [`▼ ${said.shortage} · Alpha`, said.open],
        ]);

        // Nobody accepts or closes a risk by an error, a blank, or a word that is none of the list; English words stay known in French.
        await excel.run(async (context) => {
          context.workbook.tables.getItem("SopRisks").getDataBodyRange().numberFormat = excel.local([["General"]]) as never;
          await context.sync();
        });
        await putCell(excel, status(said.supplier, "North"), "=NA()");
        await putCell(excel, status(said.surplus, "Gamma"), "later");
        await putCell(excel, status(said.shortage, "Alpha"), "to decide");
        expect((await shown(excel, said.sheet)).map(([, beside]) => beside)).toEqual(["Driss, –", "later", said.decide]);

        for (const [kind, subject] of [
          [said.supplier, "North"],
          [said.surplus, "Gamma"],
          [said.shortage, "Alpha"],
        ] as const)
          await putCell(excel, status(kind, subject), said.closed);
        expect(await shown(excel, said.sheet)).toEqual([
          [said.none, ""],
          ["", ""],
          ["", ""],
        ]);
      },
      language,
    );
  },
  240_000,
);

it.each(languagesTried("en"))(
  "counts a question as open whose answer is an error or a space, and names it, in %s",
  async (language: Language) => {
    const question = (Decision: string, Question: string, Chosen: string | null) => ({ Decision, Question, Chosen });
    const tables = { ...threeFamilies(), SopDecisions: [question("D1", "Overtime?", null), question("D2", "A second shift?", "Yes")] };
    const [title, none] = language === "fr" ? ["Décisions ouvertes", "Aucune"] : ["Decisions open", "None"];
    await within(
      tables,
      async (excel) => {
        const shownNow = async () => {
          await excel.engine.calculation.settle();
          const cells = await excel.cells(words[language].sheet, { row: 23, column: 6, rows: 3, columns: 1 });
          return cells.map(([cell]) => String(cell));
        };
        const chosen = (Decision: string) => ({ table: "SopDecisions", column: "Chosen", where: { Decision } });
        expect(await shownNow()).toEqual([`${title} (1)`, "Overtime?", ""]);
        await excel.run(async (context) => {
          context.workbook.tables.getItem("SopDecisions").getDataBodyRange().numberFormat = excel.local([["General"]]) as never;
          await context.sync();
        });
        await putCell(excel, chosen("D2"), "=NA()");
        expect(await shownNow()).toEqual([`${title} (2)`, "Overtime?", "A second shift?"]);
        await putCell(excel, chosen("D1"), "Yes");
        await putCell(excel, chosen("D2"), " ");
        expect(await shownNow()).toEqual([`${title} (1)`, "A second shift?", ""]);
        await putCell(excel, chosen("D2"), "No");
        expect(await shownNow()).toEqual([`${title} (0)`, none, ""]);
      },
      language,
    );
  },
  240_000,
);
