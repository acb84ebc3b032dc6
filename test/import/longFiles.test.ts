/** 100,000 delivery lines of nine columns: read in seconds of processor time, in parts short enough for the pane to answer between them. */
import { readCsvInParts } from "../../src/import/csv";
import { weighColumns } from "../../src/import/columnProfiles";
import { guessKinds } from "../../src/import/guessKinds";
import { proposePlan } from "../../src/import/propose";
import { understand } from "../../src/import/understand";
import { readRecords } from "../../src/import/readRecords";
import { noContext } from "./grids";

const lines = 100_000;
const two = (number: number) => String(number).padStart(2, "0");
const date = (index: number) => `${two((index % 28) + 1)}/${two((index % 12) + 1)}/2026`;
const file = new TextEncoder().encode(
  [
    "Commande;Ligne;Client;Famille;Date de commande;Date promise;Date de livraison;Qté commandée;Qté livrée",
    ...Array.from(
      { length: lines },
      (_, index) =>
        `C${index >> 1};${(index % 2) + 1};Client ${index % 500};Famille ${index % 40};${date(index)};${date(index + 5)};${date(index + 7)};${index % 900},5;${index % 890},25`,
    ),
  ].join("\r\n"),
);

/** Time of this process on the processor: other work on the machine does not count. */
const processorMilliseconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

function finish<Result>(work: Generator<number, Result, void>): { result: Result; breaks: number } {
  for (let breaks = 0; ; breaks++) {
    const step = work.next();
    if (step.done) return { result: step.value, breaks };
  }
}

it("are parsed, understood and read within the limit, with many breaks", () => {
  const start = processorMilliseconds();
  const csv = finish(readCsvInParts(file, "livraisons.csv"));
  if (!csv.result.ok) throw new Error(csv.result.why.code);
  const { grid } = csv.result;
  const parsed = processorMilliseconds();
  const understanding = understand(grid, "month");
  const weighed = finish(weighColumns(grid, understanding.layout));
  const kind = guessKinds(understanding, noContext)[0]?.kind;
  const understood = processorMilliseconds();
  const read = finish(readRecords(grid, proposePlan(understanding, "deliveries", noContext), noContext));
  const end = processorMilliseconds();
  console.info("100,000 x 9", { parse: parsed - start, understand: understood - parsed, read: end - understood, all: end - start });
  expect(kind).toBe("deliveries");
  expect(read.result).toMatchObject({ records: lines, imported: lines, rejected: [] });
  expect([csv.breaks > 20, weighed.breaks > 50, read.breaks > 40]).toEqual([true, true, true]);
  // About 2.5 s; twice that leaves room for a slower machine and none for a step that grows faster than the rows.
  expect(end - start).toBeLessThan(6_000);
}, 60_000);
