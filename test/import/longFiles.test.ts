/**
 * 100,000 delivery lines of nine columns: read in parts between which the pane can answer, in a time that grows as the lines do. How long
 * it takes is measured by `npm run bench`.
 */
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
const fileOf = (count: number): Uint8Array =>
  new TextEncoder().encode(
    [
      "Commande;Ligne;Client;Famille;Date de commande;Date promise;Date de livraison;Qté commandée;Qté livrée",
      ...Array.from(
        { length: count },
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

function readWhole(file: Uint8Array) {
  const csv = finish(readCsvInParts(file, "livraisons.csv"));
  if (!csv.result.ok) throw new Error(csv.result.why.code);
  const { grid } = csv.result;
  const understanding = understand(grid, "month");
  const weighed = finish(weighColumns(grid, understanding.layout));
  const kind = guessKinds(understanding, noContext)[0]?.kind;
  const read = finish(readRecords(grid, proposePlan(understanding, "deliveries", noContext), noContext));
  return { kind, read: read.result, breaks: [csv.breaks, weighed.breaks, read.breaks] as const };
}

it("are parsed, understood and read whole, with many breaks", () => {
  const { kind, read, breaks } = readWhole(fileOf(lines));
  expect(kind).toBe("deliveries");
  expect(read).toMatchObject({ records: lines, imported: lines, rejected: [] });
  const [parsed, weighed, records] = breaks;
  expect([parsed > 20, weighed > 50, records > 40]).toEqual([true, true, true]);
}, 60_000);

it("take no longer for each line than a quarter of them", () => {
  const [whole, quarter] = [lines, lines / 4].map((count) => {
    const file = fileOf(count);
    // The quickest of some tries: memory may be tidied up during one of them.
    return Math.min(
      ...Array.from({ length: 2 }, () => {
        const start = processorMilliseconds();
        readWhole(file);
        return processorMilliseconds() - start;
      }),
    );
  }) as [number, number];
  console.info("processor time of 100,000 lines over that of 25,000:", whole / quarter);
  // What grows with the square of the lines takes sixteen times as long; a machine that is busy or old changes nothing.
  expect(whole / quarter).toBeLessThan(10);
}, 120_000);
