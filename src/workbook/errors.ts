/**
 * What can go wrong between the add-in and Excel, as a closed list: every code has a sentence in both languages in
 * `messages.ts` that says what happened, where, and what to do.
 */
export type WorkbookErrorCode =
  | "cellEdit"
  | "protected"
  | "inactiveWorkbook"
  | "severalAreas"
  | "emptySelection"
  | "missingTable"
  | "missingColumn"
  | "headersOff"
  | "foreignTable"
  | "headerTaken"
  | "missingSheet"
  | "occupied"
  | "usedElsewhere"
  | "filtered"
  | "merged"
  | "tooLarge"
  | "unsupported"
  | "nothingToRestore"
  | "nothingToFinish"
  | "totals"
  | "journalProtected"
  | "structureProtected"
  | "changedMeanwhile"
  | "rearranged"
  | "unfinished"
  | "busy"
  | "takenOver"
  | "settledMeanwhile"
  | "typedMeanwhile"
  | "typedWhileSettling"
  | "notGivenBack"
  | "laterAct"
  | "halfWritten"
  | "notUndoable"
  | "unreadableRow"
  | "notCalculated"
  | "nameTaken"
  | "missingRisk"
  | "riskAsked"
  | "riskAccepted"
  | "riskClosed"
  | "missingWords"
  | "missingDecision"
  | "decisionTaken"
  | "decisionWithdrawn"
  | "missingDivergence"
  | "noDecisions"
  | "missingAction"
  | "missingScenario"
  | "scenarioDropped"
  | "scenarioOutdated"
  | "scenarioAdopted"
  | "actionClosed"
  | "stillOpen"
  | "planMoved"
  | "noVersions"
  | "versionLeft"
  | "nothingToPutBack"
  | "missingMeeting"
  | "meetingOver"
  | "meetingsThere"
  | "missingFeedback"
  | "feedbackAnswered"
  | "putOffTillNoDay"
  | "missingPoll"
  | "pollClosed"
  | "pollChoices"
  | "pollOver"
  | "notAChoice"
  | "notInPeople"
  | "missingProcedure"
  | "proceduresThere"
  | "nothingOld"
  | "practiceLasts"
  | "noSample"
  | "noSteps"
  | "nothingChanged"
  | "approveInstead"
  | "notInForce"
  | "newerProcedure"
  | "missingVersion"
  | "missingComment"
  | "notToClose"
  | "nothingPlanned"
  | "newerVersion"
  | "noCycle"
  | "cycleThere"
  | "cycleClosed"
  | "stepDone"
  | "stepNotDone"
  | "openPoints"
  | "halfDebrief"
  | "changeWithoutStep"
  | "missingLine"
  | "signalGone"
  | "signalAnswered"
  | "staysBusy"
  | "unknownFunctions"
  | "noDashboard"
  | "excel";

export type WorkbookErrorDetail = Readonly<Record<string, string | number>>;

export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly detail: WorkbookErrorDetail = {},
  ) {
    super(`${code} ${JSON.stringify(detail)}`);
    this.name = "WorkbookError";
  }
}

/** What Excel's own error codes mean here. Source: "Application-specific error handling" in Microsoft's documentation of add-ins. */
const meaning: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: "cellEdit",
  AccessDenied: "protected",
  InactiveWorkbook: "inactiveWorkbook",
  InvalidSelection: "severalAreas",
  ItemNotFound: "missingSheet",
  FilteredRangeConflict: "filtered",
  MergedRangeConflict: "merged",
  RangeExceedsLimit: "tooLarge",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedOperation: "unsupported",
};

/** Turns whatever Excel threw into one of our errors; what is one already, or no error of Excel's, passes unchanged. */
export function workbookErrorOf(failure: unknown): unknown {
  if (failure instanceof WorkbookError || typeof failure !== "object" || failure === null || !("code" in failure)) return failure;
  const code = String(failure.code);
  const message = "message" in failure ? String(failure.message) : "";
  const debug = "debugInfo" in failure ? (failure.debugInfo as { errorLocation?: string } | undefined) : undefined;
  // Excel does not say which sheet or table it was.
  return new WorkbookError(meaning[code] ?? "excel", {
    sheet: "…",
    table: "…",
    address: "…",
    code,
    message,
    where: debug?.errorLocation ?? "",
  });
}
