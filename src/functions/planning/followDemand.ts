import { asColumn, columnCount, type Matrix, rowCount, sizesDiffer, type SparseMatrix } from "../../calc/matrix";
import { followDemand as plansOf } from "../../calc/planning/proposals/followDemand";
import type { PlanInput } from "../../calc/planning/proposals/planInput";
import { matrix, optional, series, sparseMatrix, sparseSeries } from "../args";
import { defineFunction } from "../defineFunction";

export const followDemand = defineFunction({
  id: "FOLLOWDEMAND",
  since: "0.1.0",
  family: "planning",
  summary: {
    en: "Production of several families that follows demand; where hours lack all share the cut, and it is made up as soon as hours allow.",
    fr: "Production de plusieurs familles suivant la demande ; si les heures manquent, toutes partagent la coupe, rattrapée dès que possible.",
  },
  args: {
    demand: matrix({
      name: { en: "demand", fr: "demande" },
      help: {
        en: "Demand, one row a family and one column a period; a blank counts as 0.",
        fr: "Demande, une ligne par famille et une colonne par période ; une cellule vide compte pour 0.",
      },
      unit: "quantity",
      minimum: 0,
    }),
    hoursPerUnit: matrix({
      name: { en: "hoursPerUnit", fr: "heuresParUnité" },
      help: {
        en: "Hours a unit takes, one row a family and one column a resource.",
        fr: "Heures par unité, une ligne par famille et une colonne par ressource.",
      },
      unit: "hoursPerUnit",
      minimum: 0,
    }),
    capacity: sparseMatrix({
      name: { en: "capacity", fr: "capacité" },
      help: {
        en: "Hours of capacity, one row a resource and one column a period; a blank is unknown and cuts nothing.",
        fr: "Heures de capacité, une ligne par ressource et une colonne par période ; une cellule vide est inconnue et ne coupe rien.",
      },
      unit: "hours",
      minimum: 0,
    }),
    opening: series({
      name: { en: "opening", fr: "stockInitial" },
      help: {
        en: "Stock before the first period: one number, or one a family; negative = units still due.",
        fr: "Stock avant la première période : un nombre, ou un par famille ; négatif = unités encore dues.",
      },
      unit: "quantity",
    }),
    minimum: optional(
      matrix({
        name: { en: "minimum", fr: "minimum" },
        help: {
          en: "Stock that a period should end with: one number, one a family, or one row a family and one column a period.",
          fr: "Stock à garder en fin de période : un nombre, un par famille, ou une ligne par famille et une colonne par période.",
        },
        unit: "quantity",
        minimum: 0,
      }),
      0,
    ),
    settled: optional(
      sparseMatrix({
        name: { en: "settled", fr: "fixé" },
        help: {
          en: "Production that is settled and counts as given, in the shape of the demand; a blank is free.",
          fr: "Production déjà fixée, prise telle quelle, de la forme de la demande ; une cellule vide est libre.",
        },
        unit: "quantity",
        minimum: 0,
      }),
      null,
    ),
    lotSize: optional(
      sparseSeries({
        name: { en: "lotSize", fr: "tailleDeLot" },
        help: {
          en: "Units that are made together: one number, or one a family; a blank or 0 is any quantity.",
          fr: "Unités produites ensemble : un nombre, ou un par famille ; vide ou 0, toute quantité.",
        },
        unit: "quantity",
        minimum: 0,
      }),
      null,
    ),
    leadOffsets: optional(
      matrix({
        name: { en: "leadOffsets", fr: "décalages" },
        help: {
          en: "Whole periods by which hours come before the unit, in the shape of hoursPerUnit; those before the first period limit nothing.",
          fr: "Nombre entier de périodes d'avance des heures, de la forme de heuresParUnité ; avant la première période, rien ne limite.",
        },
        unit: "periods",
        minimum: 0,
        integer: true,
      }),
      null,
    ),
  },
  result: {
    dimensionality: "matrix",
    unit: "quantity",
    help: {
      en: "Units to make, one row a family and one column a period.",
      fr: "Unités à produire, une ligne par famille et une colonne par période.",
    },
  },
  errors: [],
  source: {
    en: "Heizer & Render, Operations Management: aggregate planning, chase strategy.",
    fr: "Heizer & Render, Operations Management : planification agrégée, stratégie de suivi.",
  },
  examples: [
    {
      title: { en: "The stock is used first, then what is sold is made", fr: "Le stock sert d'abord, puis on produit ce qui se vend" },
      args: { demand: [[100, 150]], hoursPerUnit: [[1]], capacity: [[200, 200]], opening: 30, minimum: [[10]] },
      result: [[80, 150]],
    },
    {
      title: { en: "Two families share 90 hours; March makes up for it", fr: "Deux familles se partagent 90 heures ; mars rattrape" },
      args: {
        demand: [
          [40, 80, 40],
          [40, 40, 40],
        ],
        hoursPerUnit: [[1], [1]],
        capacity: [[90, 90, 200]],
        opening: 0,
      },
      result: [
        [40, 60, 60],
        [40, 30, 50],
      ],
    },
    {
      title: { en: "Whole lots of 50; 95 hours leave room for one", fr: "Des lots entiers de 50 ; 95 heures n'en laissent qu'un" },
      args: { demand: [[30, 100, 60]], hoursPerUnit: [[1]], capacity: [[95, 95, 95]], opening: 0, lotSize: 50 },
      result: [[50, 50, 50]],
    },
    {
      title: {
        en: "Worked one month before: February has January's 40 hours",
        fr: "Fait un mois avant : février a les 40 heures de janvier",
      },
      args: { demand: [[10, 60, 30]], hoursPerUnit: [[1]], capacity: [[40, 40, 40]], opening: 0, leadOffsets: [[1]] },
      result: [[10, 40, 40]],
    },
  ],
  history: [],
  compute: ({ demand, hoursPerUnit, capacity, opening, minimum, settled, lotSize, leadOffsets }) =>
    plansOf(inputOf(demand, hoursPerUnit, capacity, { opening, minimum: minimum === 0 ? [[0]] : minimum, settled, lotSize, leadOffsets }))
      .made,
});

interface Beside {
  opening: readonly number[];
  minimum: Matrix;
  settled: SparseMatrix | null;
  lotSize: readonly (number | null)[] | null;
  leadOffsets: Matrix | null;
}

/** One row or one column is repeated where it stands for all. */
function inputOf(demand: Matrix, hoursPerUnit: Matrix, capacity: SparseMatrix, beside: Beside): PlanInput {
  const { opening, minimum, settled, lotSize, leadOffsets } = beside;
  const [families, periods] = [rowCount(demand), columnCount(demand)];
  const refuse = (argument: string, given: SparseMatrix, rows: readonly number[], columns: readonly number[]): void => {
    const wide = given[0]?.length ?? 0;
    if (!rows.includes(given.length) || !columns.includes(wide))
      throw sizesDiffer({ argument, matrix: given }, { argument: "demand", matrix: demand });
  };
  refuse("hoursPerUnit", hoursPerUnit, [families], [columnCount(hoursPerUnit)]);
  refuse("capacity", capacity, [1, columnCount(hoursPerUnit)], [1, periods]);
  refuse("opening", asColumn(opening), [1, families], [1]);
  refuse("minimum", minimum, [1, families], [1, periods]);
  if (settled !== null) refuse("settled", settled, [families], [periods]);
  if (leadOffsets !== null) refuse("leadOffsets", leadOffsets, [families], [columnCount(hoursPerUnit)]);
  const lots = lotSize ?? [null];
  refuse(
    "lotSize",
    lots.map((lot) => [lot]),
    [1, families],
    [1],
  );
  const at = (given: SparseMatrix, row: number, column: number): number => {
    const line = given[given.length === 1 ? 0 : row];
    return line?.[line.length === 1 ? 0 : column] ?? NaN;
  };
  return {
    families: demand.map((line, family) => ({
      key: String(family),
      demand: line,
      opening: opening[opening.length === 1 ? 0 : family],
      hoursPerUnit: hoursPerUnit[family] ?? [],
      ...(leadOffsets !== null && { lead: leadOffsets[family] ?? [] }),
      minimum: line.map((_, period) => at(minimum, family, period)),
      ...(settled !== null && { settled: line.map((_, period) => at(settled, family, period)) }),
      lotSize: lots[lots.length === 1 ? 0 : family] ?? 0,
    })),
    resources: Array.from({ length: columnCount(hoursPerUnit) }, (_, resource) => ({
      key: String(resource),
      capacity: Array.from({ length: periods }, (_unused, period) => at(capacity, resource, period)),
    })),
    ...{ periodsPerYear: 12, stockRate: 0, hoursPaid: "capacity", shortageWeight: 1, belowMinimumWeight: 0 },
  };
}
