import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopAttendance = defineTable({
  name: "SopAttendance",
  since: 7,
  hidden: true,
  title: { en: "Attendance", fr: "Présence" },
  help: {
    en: "Who was invited to each meeting, and who came.",
    fr: "Qui était invité à chaque réunion, et qui est venu.",
  },
  key: ["Meeting", "Person"],
  columns: [
    textColumn("Meeting", "Réunion", true, "Meeting, as SopMeetings names it.", "Réunion, telle que SopMeetings la nomme."),
    textColumn("Person", "Personne", true, "Person, as SopPeople names them.", "Personne, telle que SopPeople la nomme."),
    {
      name: "Invited",
      kind: "choice",
      required: true,
      choices: ["required", "optional"],
      french: { required: "obligatoire", optional: "facultative" },
      title: { en: "Invited", fr: "Invitation" },
      help: { en: "required or optional.", fr: "obligatoire ou facultative." },
    },
    {
      name: "Attended",
      kind: "choice",
      required: false,
      choices: ["yes", "deputy", "no", "excused"],
      french: { yes: "oui", deputy: "suppléant", no: "non", excused: "excusé" },
      title: { en: "Attended", fr: "Présence" },
      help: { en: "yes, deputy, no or excused; blank before the meeting.", fr: "oui, suppléant, non ou excusé ; vide avant la réunion." },
    },
  ],
});

export type AttendanceRow = RowOf<typeof sopAttendance>;
