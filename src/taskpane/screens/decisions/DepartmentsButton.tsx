import { Button } from "@fluentui/react-components";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { decisionTexts } from "../../texts/decisionTexts";

/** Puts what each department has to do onto a page of its own. */
export function DepartmentsButton() {
  const say = useWords();
  const { language, services, announce } = usePane();
  const draft = useAction(async () => {
    const sheet = await services.run("draftDepartments", {}, { language });
    announce(say(decisionTexts.drafted, { sheet }));
  });
  return draft.busy ? (
    <Working what={say(decisionTexts.drafting)} />
  ) : (
    <Button onClick={() => void draft.run()}>{say(decisionTexts.departments)}</Button>
  );
}
