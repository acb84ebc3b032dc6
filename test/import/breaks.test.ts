/**
 * A long file is understood and read with breaks for the pane. What is counted is which rows each step between two breaks looks into,
 * and not how long it takes: a step that looks into every row is one that grows with the file, on any machine.
 */
import type { SourceCell, SourceGrid } from "../../src/domain/collect/source";
import { chosenPlan, noAnswers } from "../../src/import/chosenPlan";
import { readRecords } from "../../src/import/readRecords";
import { understandInParts } from "../../src/import/understoodSource";
import { noContext } from "./grids";

const rows = 20_000;
const two = (number: number): string => String(number).padStart(2, "0");

/** The rows that were looked into since the last break. */
class Looks {
  private readonly rows = new Set<number>();

  at(row: number): void {
    this.rows.add(row);
  }

  /** How many they are; from now on they are counted anew. */
  atBreak(): number {
    const { size } = this.rows;
    this.rows.clear();
    return size;
  }
}

/** A cell that tells of each look at its value. */
function watched(text: string, row: number, looks: Looks): SourceCell {
  const value = text === "" ? null : text;
  return {
    get value() {
      looks.at(row);
      return value;
    },
    text,
  };
}

function longFile(header: string, line: (index: number) => string): { grid: SourceGrid; looks: Looks } {
  const looks = new Looks();
  const lines = [header, ...Array.from({ length: rows }, (_, index) => line(index))];
  const cells = lines.map((texts, row) => texts.split(";").map((text) => watched(text, row, looks)));
  return { grid: { name: "file.csv", firstRow: 1, firstColumn: 1, cells }, looks };
}

/** Cells that were put together anew tell nothing any more, so that the rows do it; they stand where they stood. */
function watchRows({ cells }: SourceGrid, looks: Looks): void {
  for (const [row, line] of cells.entries())
    cells[row] = new Proxy(line, {
      get(target, name) {
        looks.at(row);
        return Reflect.get(target, name) as unknown;
      },
    });
}

interface Steps<Result> {
  result: Result;
  /** The most rows that one step looks into. */
  mostRows: number;
}

/** Runs a piece of work and remembers its step that looks into the most rows. */
function watchedSteps<Result>(work: Generator<number, Result, void>, looks: Looks): Steps<Result> {
  looks.atBreak();
  for (let mostRows = 0; ;) {
    const step = work.next();
    mostRows = Math.max(mostRows, looks.atBreak());
    if (step.done) return { result: step.value, mostRows };
  }
}

const day = (index: number): string => `${two(1 + (index % 28))}/${two(1 + (index % 12))}/2026`;
const sales = (figure: (index: number) => string) => (index: number) =>
  [`Famille ${index % 40}`, day(index), `Magasin ${index % 120}`, figure(index), `CMD-${index}`].join(";");
const salesHeader = "Famille;Date;Magasin;Quantité;N° commande";

/** Each family with its months below it, set to the right; its figure is the sum of theirs. */
const indented = (index: number): string =>
  index % 13 === 0 ? `Famille ${index / 13};66` : `   01/${two(index % 13)}/2026;${(index % 13) - 1}`;
const files: Readonly<Record<string, [header: string, line: (index: number) => string]>> = {
  "figures alone": [salesHeader, sales((index) => `${index % 900},5`)],
  "units in the cells": [salesHeader, sales((index) => `${1 + (index % 9)} ${two(index % 100)}0 kg`)],
  "several units in the cells": [salesHeader, sales((index) => `${1 + (index % 900)} ${index % 2 === 0 ? "kg" : "t"}`)],
  "levels set to the right": ["Étiquettes;Quantité", indented],
  "levels set to the right, totals below": ["Étiquettes;Quantité", (index) => indented(rows - 1 - index)],
  "months below names": ["Étiquettes;Quantité", (index) => indented(index).trim()],
  "labels that stand once": [
    "Client;Mois;Quantité",
    (index) => `${index % 10 === 0 ? `Client ${index / 10}` : ""};2026-${two(1 + (index % 10))};${index % 900}`,
  ],
  "the year beside the month": ["Famille;Année;Mois;Quantité", (index) => `Famille ${index % 40};2026;${1 + (index % 12)};${index % 900}`],
};

it.each(Object.entries(files))("no step looks into more than a quarter of the rows of a file with %s", (_, [header, line]) => {
  const { grid, looks } = longFile(header, line);
  const understood = watchedSteps(understandInParts(grid, noContext), looks);
  const source = understood.result;
  // Of several units the first one is taken, as a person would say.
  const picks = Object.fromEntries(
    (source.understanding.layout.cellUnits ?? []).flatMap(({ unitColumn, units: [unit = ""] }) =>
      unitColumn === undefined ? [] : [[unitColumn, unit]],
    ),
  );
  const plan = chosenPlan(source, { kind: "demand", chosen: {}, answers: { ...noAnswers, picks }, asLastTime: false });
  watchRows(source.grid, looks);
  const read = watchedSteps(readRecords(source.grid, plan, noContext), looks);
  expect(read.result.records).toBeGreaterThan(rows / 2);
  for (const { mostRows } of [understood, read]) {
    // Where nothing was looked at, nothing is proved.
    expect(mostRows).toBeGreaterThan(0);
    expect(mostRows).toBeLessThanOrEqual(rows / 4);
  }
});
