import { LockKeyhole, UserRound, UsersRound } from "lucide-react";
import { audienceWords, type OpensWhen } from "@/lib/assignments/responses/terms";
import type { Audience } from "@/lib/library/exercises/terms";

const icons = { self: LockKeyhole, coach: UserRound, couple: UsersRound } as const;

type AudienceNoteProps = {
  audience: Audience;
  coachName: string;
  partnerName?: string;
  /** When an answer for both is opened to the partner. */
  when?: OpensWhen;
};

/** The sentence beside a box that says who will see what is written there. */
export function AudienceNote({ audience, coachName, partnerName, when }: AudienceNoteProps) {
  const Icon = icons[audience];
  return (
    <p className="flex items-start gap-1.5 text-sm text-ink-soft">
      <Icon aria-hidden className="mt-[0.2em] size-4 shrink-0" />
      <span>
        <span className="sr-only">Who will see this: </span>
        {audienceWords(audience, { coachName, partnerName }, when)}
      </span>
    </p>
  );
}
