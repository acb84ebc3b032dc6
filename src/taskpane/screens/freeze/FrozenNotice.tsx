import { Button, Text } from "@fluentui/react-components";
import { useEffect } from "react";
import { Section } from "../../components/Section";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { freezeCounts, freezeTexts } from "../../texts/freezeTexts";
import { keepCheck, useKeptCheck } from "./frozenCheck";

/** On Home, what was changed in a frozen plan: checked once when the pane opens, after everything else is shown. */
export function FrozenNotice() {
  const say = useWords();
  const sayCount = useCounted();
  const { language, services, navigation, showFailure } = usePane();
  const found = useKeptCheck(services);
  useEffect(() => {
    if (found !== undefined) return;
    services.checkFrozen(language).then((state) => keepCheck(services, state), showFailure);
  }, [found, services, language, showFailure]);
  const [first, ...others] = (found?.changes ?? []).filter(({ isNotice }) => !isNotice);
  if (first === undefined) return null;
  return (
    <Section title={say(freezeTexts.changed)}>
      <Text>
        <span aria-hidden="true">▼ </span>
        {first.words}
      </Text>
      {others.length > 0 && <Text>{sayCount(freezeCounts.more, others.length)}</Text>}
      <Button onClick={() => navigation.go("freeze")}>{say(freezeTexts.look)}</Button>
    </Section>
  );
}
