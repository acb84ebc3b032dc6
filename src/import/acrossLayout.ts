/** What runs across a sheet depends on what it is read as: contributors for forecasts, resources for routing. */
import type { Column } from "../domain/tables/defineTable";
import { isByPeriod, type DatasetKind } from "./datasetKinds";
import type { SourceGrid } from "../domain/collect/source";
import type { ColumnProfile } from "./columnProfiles";
import { contributorIn, figureIn, headerScore, isKnownHeader } from "./headerWords";
import { titlesOf } from "./titles";
import { isTotalHeader } from "./totalWords";
import type { Layout } from "./layout";

/** Columns of figures that say which row it is, not how much. */
const labelHeader = /^(?:year|ann[ée]e|code|id|n[o°]?|rank|rang|index)$/i;

const isFigures = ({ filled, counts }: ColumnProfile) => filled > 0 && counts.number / filled >= 0.5;

/**
 * Columns that each hold the forecast of one contributor, in a list with a column of months. At least two, of which one names a
 * usual contributor, and none is called like another of our columns: then the sheet is an ordinary list.
 */
function contributorColumns(kind: DatasetKind, layout: Layout, profiles: readonly ColumnProfile[]): number[] {
  const source = kind.inputs.find(({ name }) => name === kind.acrossName);
  if (source === undefined || layout.orientation === "monthsAcross" || layout.headerRow < 0) return [];
  const choices = source.choices ?? [];
  // Headers are asked before contents: a column of figures may be all blanks and words in a dirty sheet.
  const figures = profiles.filter(
    (profile) =>
      profile.filled > 0 &&
      !isTotalHeader(profile.header) &&
      !labelHeader.test(profile.header) &&
      (contributorIn(profile.header, choices) !== undefined || (isFigures(profile) && profile.couldBeDates < profile.filled)),
  );
  const named = figures.filter(({ header }) => contributorIn(header, choices) !== undefined);
  const others = figures.filter(({ header }) => contributorIn(header, choices) === undefined);
  if (figures.length < 2 || named.length === 0 || others.some(({ header }) => isKnownHeader(header))) return [];
  // A column called "Sales" beside a "Source" column is a figure, not a contributor.
  if (profiles.some(({ header, counts, filled }) => headerScore(header, kind.id, "Source") > 0.9 && counts.text > filled / 2)) return [];
  return figures.map(({ column }) => column);
}

/** The one column of names beside columns of figures that are none of ours: a matrix of families by resources. */
function matrixOf(
  kind: DatasetKind,
  layout: Layout,
  profiles: readonly ColumnProfile[],
): { itemName: string; labelName: string; label: number; itemColumns: number[] } | undefined {
  const [rowsName = "Family", columnsName] = [kind.table.key[0], kind.acrossName];
  if (columnsName === undefined || layout.orientation !== "list" || layout.headerRow < 0) return undefined;
  const filled = profiles.filter((profile) => profile.filled > 0);
  const [label, ...rest] = filled;
  if (label === undefined || label.counts.text <= label.filled / 2 || rest.length < 2) return undefined;
  const items = rest.filter(({ header }) => !isTotalHeader(header));
  if (items.length < 2 || !rest.every((profile) => isFigures(profile))) return undefined;
  if (items.some(({ header }) => isKnownHeader(header))) return undefined;
  const named = (input: string) => headerScore(label.header, kind.id, input);
  const rowsAreItems = named(columnsName) > named(rowsName);
  return {
    label: label.column,
    labelName: rowsAreItems ? columnsName : rowsName,
    itemName: rowsAreItems ? rowsName : columnsName,
    itemColumns: items.map(({ column }) => column),
  };
}

/** What runs across a sheet with months down: the family, else the resource, else the category of costs. */
function itemInput(kind: DatasetKind): string | undefined {
  if (!isByPeriod(kind)) return undefined;
  return kind.inputs.find(({ required, kind: inputKind }) => required && (inputKind === "text" || inputKind === "choice"))?.name;
}

/** How a source is laid out when it is read as a kind of data. */
export interface KindLayout {
  layout: Layout;
  /** The input whose names run across, where names do. */
  item?: string;
  /** The input in the one column of names of a matrix, and that column. */
  label?: { input: string; column: number };
  /** True where the layout makes no sense for the kind. */
  unfit?: boolean;
}

/** The layout of a sheet whose columns are columns and nothing else. */
const asList = (layout: Layout): Layout => ({ ...layout, orientation: "list", periodColumns: [], itemColumns: [] });

/** The layout of a source read as a kind of data: contributors, families or resources may run across. */
export function layoutFor(layout: Layout, kind: DatasetKind, profiles: readonly ColumnProfile[]): KindLayout {
  if (kind.acrossName !== undefined && isByPeriod(kind)) {
    const itemColumns = contributorColumns(kind, layout, profiles);
    if (itemColumns.length > 0) return { layout: { ...layout, orientation: "itemsAcross", itemColumns }, item: kind.acrossName };
  } else if (kind.acrossName !== undefined) {
    // P1, P2, P3 may be presses to whoever says that the sheet holds times; months are no resources.
    const mayBeNames = layout.periodColumns.every(
      ({ nth, other, label }) => (nth !== undefined || other !== undefined) && label === undefined,
    );
    const matrix = mayBeNames ? matrixOf(kind, asList(layout), profiles) : undefined;
    if (matrix)
      return {
        layout: { ...layout, orientation: "itemsAcross", itemColumns: matrix.itemColumns },
        item: matrix.itemName,
        label: { input: matrix.labelName, column: matrix.label },
      };
  }
  if (layout.orientation === "list") return { layout };
  if (!isByPeriod(kind)) return { layout: asList(layout), unfit: true };
  if (layout.orientation === "monthsAcross") return { layout };
  const item = itemInput(kind);
  return item === undefined ? { layout: asList(layout), unfit: true } : { layout, item };
}

/**
 * The figure that the cells of a sheet with months or names across are, from the name and the titles of the sheet; the usual one
 * of the kind where these say nothing, and undefined where none is usual: then it is asked.
 */
export function figureOf(kind: DatasetKind, grid: SourceGrid, layout: Layout): string | undefined {
  const [usual, ...others] = kind.figures ?? [];
  if (others.length === 0) return usual;
  const across = new Set([...layout.periodColumns.map(({ column }) => column), ...layout.itemColumns]);
  const titles = [grid.name, grid.sheet ?? "", ...titlesOf(grid, layout), ...layout.headers.filter((_, column) => !across.has(column))];
  return figureIn(titles, kind.id) ?? (kind.asksFigure === true ? undefined : usual);
}

/** Inputs that the columns beside the figures may give. */
export function inputsBeside(kind: DatasetKind, { item }: KindLayout, across: boolean): readonly Column[] {
  if (!across && item === undefined) return kind.inputs;
  const figures = new Set(kind.figures ?? []);
  return kind.inputs.filter(
    ({ name, kind: inputKind }) =>
      !figures.has(name) && name !== kind.measures?.amount && name !== item && !(across && inputKind === "period"),
  );
}
