/** Excel.WorkbookProtection: sheets may not be added, deleted, copied, renamed, moved, hidden or shown. Not kept in files. */
import { accessDenied, HostObject } from "./objects";

export class WorkbookProtection extends HostObject {
  static override readonly typeName: string = "WorkbookProtection";
  static override readonly scalars: readonly string[] = ["Protected"];

  private get state() {
    return this.book.document.structure;
  }
  get Protected(): boolean {
    return this.state.on;
  }
  Protect(password: unknown = null): void {
    if (this.state.on) throw accessDenied();
    this.state.on = true;
    this.state.password = typeof password === "string" && password !== "" ? password : undefined;
  }
  Unprotect(password: unknown = null): void {
    if (!this.state.on) return;
    if (this.state.password !== undefined && this.state.password !== password) throw accessDenied();
    this.state.on = false;
    this.state.password = undefined;
  }
}
