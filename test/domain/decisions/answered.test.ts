/** What counts as an answer to a question, and as a signature: bad news is not hidden by an error or by a row that stands twice. */
import { isOpen, newDecisionRow } from "../../../src/domain/decisions/decisionRules";
import { standings } from "../../../src/domain/freeze/signing";
import type { SignatureRow } from "../../../src/domain/freeze/sopSignatures";

it.each([null, "", "  ", "#N/A", "#REF!", " #VALUE! "])("a question whose answer is %p is open", (Chosen) => {
  expect(isOpen(newDecisionRow({ Decision: "D1", Question: "Which way?", Chosen }))).toBe(true);
});

it.each(["Overtime", "#1", "# of shifts: 2"])("a question that is answered by %p is not", (Chosen) => {
  expect(isOpen(newDecisionRow({ Decision: "D1", Question: "Which way?", Chosen }))).toBe(false);
});

const row = (Choice: SignatureRow["Choice"], Plan = "now"): SignatureRow => ({
  ...{ Version: "V2027-04.1", Role: "sales", Person: "Agathe", Date: 46_500, Choice, Remark: null, Plan },
});
const standing = (rows: SignatureRow[]) => standings(["sales"], rows, "v2027-04.1", "now")[0];

it("a refusal counts beside an agreement of the same role, and so does a signature of another plan", () => {
  expect(standing([row("agrees")])).toMatchObject({ signature: { Choice: "agrees" }, outdated: false });
  expect(standing([row("agrees"), row("refuses")])).toMatchObject({ signature: { Choice: "refuses" } });
  expect(standing([row("agrees"), row("with a reserve", "before")])).toMatchObject({ outdated: true });
  expect(standing([])).toMatchObject({ signature: null });
});
