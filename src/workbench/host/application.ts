/** Excel.Application. */
import { HostObject, invalidArgument } from "./objects";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
const CALCULATIONS = ["Recalculate", "Full", "FullRebuild"] as const;

export class Application extends HostObject {
  static override readonly typeName: string = "Application";
  static override readonly scalars: readonly string[] = [
    "CalculationMode",
    "CalculationEngineVersion",
    "CalculationState",
    "DecimalSeparator",
    "ThousandsSeparator",
    "UseSystemSeparators",
  ];

  get CalculationMode(): string {
    return this.book.engine.calculation.mode;
  }
  set CalculationMode(given: unknown) {
    const mode = MODES.find((item) => item === given);
    if (!mode) throw invalidArgument();
    const { calculation } = this.book.engine;
    const set = () => {
      calculation.mode = mode;
    };
    // In automatic mode Excel has calculated by now.
    if (mode === "Manual" && calculation.dirty) this.book.wait(calculation.settle().then(set));
    else set();
  }
  get CalculationEngineVersion() {
    return 191029;
  }
  get CalculationState() {
    return this.book.engine.calculation.dirty ? "Pending" : "Done";
  }
  get DecimalSeparator() {
    return this.separators.decimal;
  }
  get ThousandsSeparator() {
    return this.separators.thousands;
  }
  get UseSystemSeparators() {
    return true;
  }
  get CultureInfo() {
    return new CultureInfo(this.book);
  }
  private get separators() {
    return separatorsOf(this.book.locale);
  }
  async Calculate(type: unknown = "Recalculate") {
    const kind = CALCULATIONS.find((item) => item === (type ?? "Recalculate"));
    if (!kind) throw invalidArgument();
    await this.book.engine.calculation.calculate(kind);
  }
  SuspendApiCalculationUntilNextSync() {
    this.book.suspendCalculation();
  }
  SuspendScreenUpdatingUntilNextSync() {
    this.book.suspendPainting();
  }
}

/** Taken from the system's own knowledge of the locale, as Excel takes them from the operating system. */
function separatorsOf(locale: string): { decimal: string; thousands: string } {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(12345.6);
  const of = (type: string, fallback: string) => parts.find((part) => part.type === type)?.value ?? fallback;
  return { decimal: of("decimal", "."), thousands: of("group", ",") };
}

class CultureInfo extends HostObject {
  static override readonly typeName: string = "CultureInfo";
  static override readonly scalars: readonly string[] = ["Name"];
  get Name() {
    return this.book.locale;
  }
  get NumberFormat() {
    return new NumberFormatInfo(this.book);
  }
  get DatetimeFormat() {
    return new DatetimeFormatInfo(this.book);
  }
}

class NumberFormatInfo extends HostObject {
  static override readonly typeName: string = "NumberFormatInfo";
  static override readonly scalars: readonly string[] = ["NumberDecimalSeparator", "NumberGroupSeparator"];
  get NumberDecimalSeparator() {
    return separatorsOf(this.book.locale).decimal;
  }
  get NumberGroupSeparator() {
    return separatorsOf(this.book.locale).thousands;
  }
}

class DatetimeFormatInfo extends HostObject {
  static override readonly typeName: string = "DatetimeFormatInfo";
  static override readonly scalars: readonly string[] = [
    "DateSeparator",
    "ShortDatePattern",
    "LongDatePattern",
    "TimeSeparator",
    "LongTimePattern",
  ];
  private get french() {
    return this.book.locale.startsWith("fr");
  }
  get DateSeparator() {
    return "/";
  }
  get ShortDatePattern() {
    return this.french ? "dd/MM/yyyy" : "M/d/yyyy";
  }
  get LongDatePattern() {
    return this.french ? "dddd d MMMM yyyy" : "dddd, MMMM d, yyyy";
  }
  get TimeSeparator() {
    return ":";
  }
  get LongTimePattern() {
    return this.french ? "HH:mm:ss" : "h:mm:ss tt";
  }
}
