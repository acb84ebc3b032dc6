/** Names of ranges, values and formulas. The engine's own checks refuse names such as `Rate` that Excel takes; they are bypassed. */
import {
  IActiveDirtyManagerService,
  IDefinedNamesService,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import type { NameModel } from "../model";
import type { Context } from "./context";
import type { Area } from "./engine";
import { areaWithout } from "./nameAreas";
import { translate } from "./dialect";
import type { TableNames } from "./dialect";
import { cellsMentioning } from "./rewrite";

/** Set where a name got another comment, or was hidden: formulas that say it mean what they meant. */
const meansTheSame = (params: unknown): boolean => (params as { same?: boolean } | undefined)?.same === true;

/** A workbook has hundreds of names, and each is looked for by going through them. */
const inSmallLetters = new Map<string, string>();
function smallLetters(name: string): string {
  let small = inSmallLetters.get(name);
  if (small === undefined) inSmallLetters.set(name, (small = name.toLowerCase()));
  return small;
}

export class NameStore {
  readonly #service: IDefinedNamesService;
  /** The engine's own way to a name, by an index of its. */
  readonly #byName: IDefinedNamesService["getValueByName"];

  constructor(
    readonly context: Context,
    tables: TableNames,
  ) {
    this.#service = context.injector.get(IDefinedNamesService);
    // A name's formula is put into a formula's text behind the lexer's back, so it has to be in the engine's words already.
    // The lexer keeps what it read, with names replaced by what they meant then.
    context.commands.onCommandExecuted(({ id, params }) => {
      if ((id !== SetDefinedNameMutation.id && id !== RemoveDefinedNameMutation.id) || meansTheSame(params)) return;
      context.injector.get(LexerTreeBuilder).dispose();
      context.understanding.forget((params as { name: string }).name);
    });
    context.understanding.names = () => this.#all().map((item) => [item.name, item.formulaOrRefString]);
    const dirty = context.injector.get(IActiveDirtyManagerService);
    const getDirtyData = ({ params }: { params?: unknown }) => {
      if (meansTheSame(params)) return {};
      const { unitId, name, formulaOrRefString } = params as { unitId: string; name: string; formulaOrRefString?: string };
      return { dirtyRanges: cellsMentioning(context, name), dirtyDefinedNameMap: { [unitId]: { [name]: formulaOrRefString ?? "" } } };
    };
    for (const { id } of [SetDefinedNameMutation, RemoveDefinedNameMutation]) dirty.register(id, { commandId: id, getDirtyData });
    const byName = (this.#byName = this.#service.getValueByName.bind(this.#service));
    this.#service.getValueByName = (unitId, name) => {
      const found = byName(unitId, name);
      return found && { ...found, formulaOrRefString: translate(found.formulaOrRefString, tables) };
    };
  }

  #all(): IDefinedNamesServiceParam[] {
    return Object.values(this.#service.getDefinedNameMap(this.context.unitId) ?? {});
  }

  #scopeOf(item: IDefinedNamesServiceParam): string | undefined {
    if (!item.localSheetId || item.localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME) return undefined;
    return this.context.book.getSheetBySheetId(item.localSheetId)?.getName();
  }

  #find(name: string, sheet: string | undefined): IDefinedNamesServiceParam | undefined {
    const [key, scope] = [name.toLowerCase(), sheet?.toLowerCase()];
    const items = this.#service.getDefinedNameMap(this.context.unitId) ?? {};
    for (const id in items) {
      const item = items[id];
      if (item && smallLetters(item.name) === key && this.#scopeOf(item)?.toLowerCase() === scope) return item;
    }
    return undefined;
  }

  /** A name in the spelling it was given; undefined where there is none. */
  spelling(name: string): string | undefined {
    const found = this.#byName(this.context.unitId, name)?.name;
    return found?.toLowerCase() === name.toLowerCase() ? found : undefined;
  }

  list(): NameModel[] {
    return this.#all().map((item) => this.#modelOf(item));
  }

  /** The name of a sheet, or of the workbook; letters compared without case. */
  get(name: string, sheet?: string): NameModel | undefined {
    const found = this.#find(name, sheet);
    return found && this.#modelOf(found);
  }

  #modelOf(item: IDefinedNamesServiceParam): NameModel {
    const sheet = this.#scopeOf(item);
    const { name, formulaOrRefString: formula, hidden, comment } = item;
    return {
      name,
      formula: formula.startsWith("=") ? formula : `=${formula}`,
      visible: !hidden,
      comment: comment ?? "",
      ...(sheet === undefined ? {} : { sheet }),
    };
  }

  set({ name, formula, sheet, visible, comment }: NameModel): void {
    const before = this.#find(name, sheet);
    const localSheetId =
      sheet === undefined ? SCOPE_WORKBOOK_VALUE_DEFINED_NAME : this.context.book.getSheetBySheetName(sheet)?.getSheetId();
    if (localSheetId === undefined) throw new Error(`There is no sheet ${sheet}.`);
    const id = before?.id ?? crypto.randomUUID();
    // The engine follows inserted rows only where a plain reference stands without its sign.
    const plain = /^=(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/u.test(formula)
      ? formula.slice(1)
      : formula;
    const same = before?.name === name && before.formulaOrRefString === plain;
    this.context.run(SetDefinedNameMutation.id, { id, name, formulaOrRefString: plain, localSheetId, hidden: !visible, comment, same });
  }

  /** Removes whole rows or columns of a sheet, and keeps the areas of names right. */
  throughRemoval(sheet: string, removed: Area, shift: "Up" | "Left", remove: () => void): void {
    const before = this.list();
    remove();
    const now = this.list();
    for (const name of before) {
      const wanted = areaWithout(name.formula, sheet, removed, shift);
      const is = now.find((one) => one.name === name.name && one.sheet === name.sheet);
      if (wanted !== undefined && is !== undefined && is.formula !== wanted) this.set({ ...name, formula: wanted });
    }
  }

  remove(name: string, sheet?: string): void {
    const item = this.#find(name, sheet);
    if (item) this.context.run(RemoveDefinedNameMutation.id, { ...item });
  }
}
