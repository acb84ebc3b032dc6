import type { ConditionalFormatModel, ConditionalRuleModel } from "../../model";
import type { Book } from "../book";
import { HostObject, itemNotFound } from "../objects";

export type RuleType = ConditionalRuleModel["type"];
export type RuleOf<Type extends RuleType> = Extract<ConditionalRuleModel, { type: Type }>;

/** Where the parts of one conditional format read and write. */
export class FormatHandle {
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly id: string,
  ) {}

  /** The format as it is now; ItemNotFound once it was deleted. */
  get model(): ConditionalFormatModel {
    const format = this.book.engine.conditionalFormat(this.sheetId, this.id);
    if (!format) throw itemNotFound();
    return format;
  }

  change(patch: Partial<Omit<ConditionalFormatModel, "id">>): void {
    this.book.engine.changeConditionalFormat(this.sheetId, this.id, { ...this.model, ...patch });
  }
}

/** The part of a conditional format that belongs to one type of rule. */
export abstract class RulePart<Type extends RuleType> extends HostObject {
  constructor(
    protected readonly format: FormatHandle,
    private readonly type: Type,
  ) {
    super(format.book);
  }
  protected get rule(): RuleOf<Type> {
    const { rule } = this.format.model;
    if (rule.type !== this.type) throw itemNotFound();
    return rule as RuleOf<Type>;
  }
  protected put(patch: Partial<RuleOf<Type>>): void {
    this.format.change({ rule: { ...this.rule, ...patch } as ConditionalRuleModel });
  }
}
