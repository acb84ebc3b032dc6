import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { FreezeBoard, RoleToSign } from "../../../cycle/freeze/readFreeze";
import { Section } from "../../components/Section";
import { useWords } from "../../hooks/pane";
import { freezeTexts } from "../../texts/freezeTexts";
import { useFreezeStyles } from "./freezeStyles";
import { SignForm } from "./SignForm";

const shapes = { agrees: "▲", "with a reserve": "●", refuses: "▼" } as const;

/** Each role with its signature, or with the form to give it. */
export function Signatures({ draft, roles }: { draft: NonNullable<FreezeBoard["draft"]>; roles: readonly RoleToSign[] }) {
  const styles = useFreezeStyles();
  const say = useWords();
  const [signing, setSigning] = useState<RoleToSign["role"]>();
  const title = say(freezeTexts.signatures, { version: draft.version });
  return (
    <Section title={title}>
      <ul className={styles.list} aria-label={title}>
        {roles.map((role) => (
          <li key={role.role} className={styles.item}>
            <RoleLine role={role} />
            {signing === role.role ? (
              <SignForm role={role} seen={draft.hash} close={() => setSigning(undefined)} />
            ) : (
              <div>
                <Button size="small" onClick={() => setSigning(role.role)}>
                  {say(role.signature === null ? freezeTexts.sign : freezeTexts.signAgain, { role: role.name })}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function RoleLine({ role: { name, signature, outdated } }: { role: RoleToSign }) {
  const styles = useFreezeStyles();
  const say = useWords();
  const shape = signature === null ? "○" : outdated ? "▼" : shapes[signature.choice];
  const texts = { agrees: freezeTexts.signed, "with a reserve": freezeTexts.reserve, refuses: freezeTexts.refuses };
  return (
    <>
      <Text>
        <span aria-hidden="true">{shape} </span>
        {name}
      </Text>
      <Text size={200} className={styles.faint}>
        {signature === null ? say(freezeTexts.notYet) : say(texts[signature.choice], { ...signature, remark: signature.remark ?? "" })}
      </Text>
      {signature !== null && outdated && <Text size={200}>{say(freezeTexts.outdated, { person: signature.person })}</Text>}
      {signature !== null && signature.choice === "agrees" && signature.remark !== null && <Text size={200}>{signature.remark}</Text>}
    </>
  );
}
