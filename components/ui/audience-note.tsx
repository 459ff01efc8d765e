"use client";

import { audienceWords, type OpensWhen } from "@/lib/assignments/responses/terms";
import type { Audience } from "@/lib/library/exercises/terms";
import { disclosureSentence } from "@/lib/platform/text/disclosure";
import { useAlone } from "../shell/alone-scope";
import { useDisclosure } from "../shell/disclosure-scope";
import { Icon } from "./icon";

const icons = { self: "lock-keyhole", coach: "user-round", couple: "users-round" } as const;

type AudienceNoteProps = {
  audience: Audience;
  coachName: string;
  partnerName?: string;
  /** When an answer for both is opened to the partner. */
  when?: OpensWhen;
};

/** The sentence beside a box that says who will see what is written there. */
export function AudienceNote({ audience: meant, coachName, partnerName, when }: AudienceNoteProps) {
  const disclosure = useDisclosure();
  // Where nobody else takes part, nobody else reads it.
  const audience = useAlone() && meant === "couple" ? "coach" : meant;
  return (
    <p className="reader-note">
      <Icon name={icons[audience]} />
      <span>
        <span className="sr-only">Who will see this: </span>
        {audienceWords(audience, { coachName, partnerName }, when)}
        {audience === "coach" && disclosure ? ` ${disclosureSentence(disclosure, coachName)}` : ""}
      </span>
    </p>
  );
}
