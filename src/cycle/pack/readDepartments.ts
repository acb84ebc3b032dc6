/** What each department has to do, on a printed page of its own: actions that follow from decisions, and what the plan asks. */
import { formatDate, formatPeriod } from "../../calendar/format";
import { departments, type Department } from "../../domain/analyse/roadmapTasks";
import { isLate } from "../../domain/decisions/decisionRules";
import type { ActionRow } from "../../domain/decisions/sopActions";
import { isSameName } from "../../language/sameName";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import { departmentNames } from "../../sheets/roadmap/roadmap";
import type { FromTasks } from "../../sheets/materials";
import { departmentsMark, type Pack, type PackPage } from "../../sheets/pack/packMaterial";
import { readMeetingRows, type MeetingReading } from "../meetings/readMeetingRows";
import { readRoadmapTasks } from "../risks/readRoadmapTasks";
import { todaySerial } from "../today";
import { departmentTexts as texts } from "./departmentWords";
import { paperIn } from "./readPack";

/** Reads the pages of all departments. Writes nothing. Fails with `unreadableRow`. */
export async function readDepartments(language: Language, today = todaySerial()): Promise<Pack> {
  const reading = await readMeetingRows(today);
  const tasks = await readRoadmapTasks(language);
  const { settings } = reading;
  const title = inLanguage(texts.title, language);
  return {
    mark: departmentsMark,
    title,
    paper: paperIn(settings),
    header: { left: settings.company, center: title, right: formatDate(today, language) },
    pages: [
      ...departments.map((department) => departmentPage(department, { reading, tasks, language, today })),
      // What was decided and is nobody's would be on no page.
      ...(reading.actions.some((row) => row.Department === null && isShown(row, reading.cycle))
        ? [departmentPage(null, { reading, tasks, language, today })]
        : []),
    ],
  };
}

interface From {
  reading: MeetingReading;
  /** Null while the reviews do not show what follows from the plan. */
  tasks: FromTasks | null;
  language: Language;
  today: number;
}

/** What is open, and what was done since the cycle began or nobody knows when: what was done before is told in its own cycle. */
const isShown = ({ Status: status, Done: done }: ActionRow, cycle: number | null): boolean =>
  status === "open" || (status === "done" && (cycle === null || done === null || done >= cycle));

function departmentPage(name: Department | null, { reading, tasks, language, today }: From): PackPage {
  const say = (text: Text, values: Readonly<Record<string, string | number>> = {}): string => fill(inLanguage(text, language), values);
  const department = say(name === null ? texts.noDepartment : departmentNames[name]);
  const mine = reading.actions.filter((row) => row.Department === name && isShown(row, reading.cycle)).sort((a, b) => a.Due - b.Due);
  const [open, done] = [mine.filter((row) => row.Status === "open"), mine.filter((row) => row.Status === "done")];
  const late = open.filter((row) => isLate(row, today)).length;
  const planned = (tasks?.entries ?? []).filter((entry) => entry.department === name);
  const action = (row: ActionRow): string[] => {
    const decision = reading.decisions.find((found) => isSameName(found.Decision, row.Decision));
    const mark = row.Status === "done" ? "●" : isLate(row, today) ? "▼" : "○";
    return [
      say(texts.action, { mark, name: row.Action, what: row.What, owner: row.Owner, day: formatDate(row.Due, language) }),
      ...(decision === undefined ? [] : [say(texts.why, { decision: decision.Decision, question: decision.Question })]),
      ...(row.Status !== "done" || row.Result === null ? [] : [say(texts.result, { result: row.Result })]),
    ];
  };
  const counts = say(texts.answer, { open: open.length, done: done.length });
  return {
    id: name === null ? "NoDepartment" : name.charAt(0).toUpperCase() + name.slice(1),
    title: say(texts.page, { department }),
    answer: mine.length === 0 ? say(texts.nothing, { department }) : late === 0 ? counts : `${counts} · ▼ ${say(texts.late, { late })}`,
    lines: [
      ...(mine.length === 0 ? [] : [say(texts.decided), ...[...open, ...done].flatMap(action), ""]),
      ...(tasks === null && name !== null ? [say(texts.noPlan)] : []),
      ...(planned.length === 0
        ? []
        : [
            say(texts.plan),
            ...planned.map(({ period, sentence }) =>
              say(texts.task, { period: formatPeriod(period, language, tasks?.bucket ?? "month"), sentence }),
            ),
          ]),
    ],
    tables: [],
  };
}
