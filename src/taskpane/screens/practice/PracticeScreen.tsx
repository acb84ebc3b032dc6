import { Button, Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { PracticeEnded, Practices, PracticeView } from "../../../cycle/samples/practice";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { practiceLines, practiceTexts } from "../../texts/practiceTexts";
import { usePractices } from "./PracticeLasts";
import { PracticeTaskScreen } from "./PracticeTaskScreen";

type Whole = Extract<PracticeEnded, { ended: true }>;

/** Learning by doing: the choice of a role, one thing to do at a time, and what was undone at the end. */
export function PracticeScreen() {
  const say = useWords();
  const kept = usePractices();
  const [noted, setNoted] = useState<PracticeView>();
  const [ended, setEnded] = useState<Whole>();
  const view = ended === undefined ? (noted ?? kept?.current) : undefined;
  const roleName = kept?.roles.find(({ role }) => role === view?.practice.role)?.name ?? "";
  const end = (whole: Whole) => {
    setNoted(undefined);
    setEnded(whole);
  };
  if (view) return <PracticeTaskScreen key={view.practice.task} view={view} roleName={roleName} note={setNoted} end={end} />;
  return (
    <Screen title={say(practiceTexts.title)}>
      {kept === undefined && <Working what={say(practiceTexts.reading)} />}
      {kept === null && <NoSample />}
      {ended !== undefined && <Undone whole={ended} again={() => setEnded(undefined)} />}
      {kept && ended === undefined && kept.byOthers && <Text>{say(practiceTexts.byOthers)}</Text>}
      {kept && ended === undefined && !kept.byOthers && <Choice practices={kept} note={setNoted} />}
    </Screen>
  );
}

function NoSample() {
  const say = useWords();
  const { navigation } = usePane();
  return (
    <>
      <Text>{say(practiceTexts.noSample)}</Text>
      <Button appearance="primary" onClick={() => navigation.go("home")}>
        {say(practiceTexts.toHome)}
      </Button>
    </>
  );
}

/** The roles, with what each practises. */
function Choice({ practices: { roles }, note }: { practices: Practices; note(view: PracticeView): void }) {
  const say = useWords();
  const { language, services } = usePane();
  const [chosen, choose] = useState(roles[0]?.role);
  const begin = useAction(async () => {
    if (chosen !== undefined) note(await services.beginPractice(chosen, language));
  });
  return (
    <>
      <Text>{say(practiceTexts.intro)}</Text>
      <Field label={say(practiceTexts.choose)}>
        <RadioGroup value={chosen ?? ""} onChange={(_, { value }) => choose(roles.find(({ role }) => role === value)?.role)}>
          {roles.map(({ role, name }) => (
            <Radio
              key={role}
              value={role}
              label={
                <>
                  <Text block>{name}</Text>
                  <Text size={200}>{say(practiceLines[role])}</Text>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {begin.busy ? (
        <Working what={say(practiceTexts.beginning)} />
      ) : (
        <Button appearance="primary" onClick={() => void begin.run()}>
          {say(practiceTexts.begin)}
        </Button>
      )}
    </>
  );
}

/** What became of the workbook: as it was, or what is not. */
function Undone({ whole: { stuck, imported, differs }, again }: { whole: Whole; again(): void }) {
  const say = useWords();
  const { navigation } = usePane();
  return (
    <>
      {stuck.length + imported.length + differs.length === 0 && <Text>{say(practiceTexts.asBefore)}</Text>}
      {stuck.length > 0 && <Text>{say(practiceTexts.stuck, { what: stuck.join(", ") })}</Text>}
      {imported.length > 0 && <Text>{say(practiceTexts.imported, { what: imported.join(", ") })}</Text>}
      {differs.length > 0 && <Text>{say(practiceTexts.differs, { what: differs.join(", ") })}</Text>}
      <Button appearance="primary" onClick={() => navigation.go("home")}>
        {say(practiceTexts.toHome)}
      </Button>
      <Button onClick={again}>{say(practiceTexts.another)}</Button>
    </>
  );
}
