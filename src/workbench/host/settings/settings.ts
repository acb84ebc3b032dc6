/** Excel.SettingCollection (settings of the add-in in the workbook) and the workbook's properties. */
import type { Book } from "../book";
import { Collection, HostObject, invalidArgument, itemNotFound } from "../objects";

class Setting extends HostObject {
  static override readonly typeName: string = "Setting";
  static override readonly scalars: readonly string[] = ["Key", "Value"];
  constructor(
    book: Book,
    readonly Key: string,
  ) {
    super(book);
  }
  get _Id(): string {
    return this.Key;
  }
  get Value(): unknown {
    if (!(this.Key in this.book.document.settings)) throw itemNotFound();
    return structuredClone(this.book.document.settings[this.Key]);
  }
  set Value(given: unknown) {
    this.book.document.settings[this.Key] = structuredClone(given);
    this.book.settingsChanged();
  }
  Delete(): void {
    delete this.book.document.settings[this.Key];
    this.book.settingsChanged();
  }
}

export class Settings extends Collection<Setting> {
  static override readonly typeName: string = "SettingCollection";
  static override readonly events: readonly string[] = ["SettingsChanged"];
  override get items(): Setting[] {
    return Object.keys(this.book.document.settings).map((key) => new Setting(this.book, key));
  }
  /** Keys are compared as they are written. */
  protected override matches(item: Setting, key: unknown): boolean {
    return item.Key === key;
  }
  /** Sets an existing key. */
  Add(key: unknown, value: unknown): Setting {
    if (typeof key !== "string" || key === "") throw invalidArgument();
    const setting = new Setting(this.book, key);
    setting.Value = value;
    return setting;
  }
}

/** Document properties by the model's keys; the rest of Excel's are read only or unknown to files. */
const PROPERTIES = ["Title", "Subject", "Author", "Keywords", "Comments", "Category", "Manager", "Company"] as const;
type PropertyName = (typeof PROPERTIES)[number];

export class DocumentProperties extends HostObject {
  static override readonly typeName: string = "DocumentProperties";
  static override readonly scalars: readonly string[] = [...PROPERTIES, "LastAuthor", "CreationDate", "RevisionNumber"];

  private get(name: PropertyName): string {
    return this.book.document.properties[name.toLowerCase()] ?? "";
  }
  private put(name: PropertyName, given: unknown): void {
    if (typeof given !== "string") throw invalidArgument();
    this.book.document.properties[name.toLowerCase()] = given;
    this.book.document.changed("settings");
  }
  get Title(): string {
    return this.get("Title");
  }
  set Title(given: unknown) {
    this.put("Title", given);
  }
  get Subject(): string {
    return this.get("Subject");
  }
  set Subject(given: unknown) {
    this.put("Subject", given);
  }
  get Author(): string {
    return this.get("Author");
  }
  set Author(given: unknown) {
    this.put("Author", given);
  }
  get Keywords(): string {
    return this.get("Keywords");
  }
  set Keywords(given: unknown) {
    this.put("Keywords", given);
  }
  get Comments(): string {
    return this.get("Comments");
  }
  set Comments(given: unknown) {
    this.put("Comments", given);
  }
  get Category(): string {
    return this.get("Category");
  }
  set Category(given: unknown) {
    this.put("Category", given);
  }
  get Manager(): string {
    return this.get("Manager");
  }
  set Manager(given: unknown) {
    this.put("Manager", given);
  }
  get Company(): string {
    return this.get("Company");
  }
  set Company(given: unknown) {
    this.put("Company", given);
  }
  get LastAuthor(): string {
    const { lastAuthor, lastauthor } = this.book.document.properties;
    return lastAuthor ?? lastauthor ?? "";
  }
  /** When the file was made; a workbook that was never saved was made when it was opened. The library makes a date of it. */
  get CreationDate(): string {
    return this.book.document.properties.creationDate ?? this.book.document.opened;
  }
  get RevisionNumber(): number {
    return Number(this.book.document.properties.revisionNumber ?? 0) || 0;
  }
  set RevisionNumber(given: unknown) {
    if (typeof given !== "number" || !Number.isInteger(given) || given < 0) throw invalidArgument();
    this.book.document.properties.revisionNumber = String(given);
    this.book.document.changed("settings");
  }
  get Custom() {
    return new CustomProperties(this.book);
  }
}

class CustomProperty extends HostObject {
  static override readonly typeName: string = "CustomProperty";
  static override readonly scalars: readonly string[] = ["Key", "Value", "Type"];
  constructor(
    book: Book,
    readonly Key: string,
  ) {
    super(book);
  }
  get Id(): string {
    return this.Key;
  }
  get Value(): string | number | boolean {
    const value = this.book.document.customProperties[this.Key];
    if (value === undefined) throw itemNotFound();
    return value;
  }
  set Value(given: unknown) {
    if (typeof given !== "string" && typeof given !== "number" && typeof given !== "boolean") throw invalidArgument();
    this.book.document.customProperties[this.Key] = typeof given === "string" ? given.slice(0, 255) : given;
    this.book.document.changed("settings");
  }
  get Type(): string {
    const { Value: value } = this;
    if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
    return typeof value === "boolean" ? "Boolean" : "String";
  }
  Delete(): void {
    delete this.book.document.customProperties[this.Key];
    this.book.document.changed("settings");
  }
}

class CustomProperties extends Collection<CustomProperty> {
  static override readonly typeName: string = "CustomPropertyCollection";
  override get items(): CustomProperty[] {
    return Object.keys(this.book.document.customProperties).map((key) => new CustomProperty(this.book, key));
  }
  protected override matches(item: CustomProperty, key: unknown): boolean {
    return typeof key === "string" && item.Key.toLowerCase() === key.toLowerCase();
  }
  Add(key: unknown, value: unknown): CustomProperty {
    if (typeof key !== "string" || key === "") throw invalidArgument();
    const property = this.find(key) ?? new CustomProperty(this.book, key);
    property.Value = value;
    return property;
  }
  DeleteAll(): void {
    for (const property of this.items) property.Delete();
  }
}
