import { OneButton } from "@/components/forms/one-button";
import { Card } from "@/components/ui/card";
import { Name } from "@/components/ui/name";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { BroughtPoints } from "@/lib/sessions/points/types";

type TimeAloneProps = {
  alone: BroughtPoints["alone"];
  say: (at: Date) => string;
  done: FormAction;
};

/** Who would like to talk alone: for the counselor only, and above everything else about a session. */
export function TimeAlone({ alone, say, done }: TimeAloneProps) {
  if (alone.length === 0) return null;
  return (
    <Card title="Time alone" eyebrow="Only you see this" tone="clay">
      <ul className="divide-y divide-line">
        {alone.map(({ requestId, firstName, askedAt }) => (
          <li key={requestId} className="row flex flex-wrap items-center justify-between gap-3">
            <p>
              <Name>{firstName}</Name> would like time alone with you.{" "}
              <span className="text-sm text-ink-soft">Asked on {say(askedAt)}</span>
            </p>
            <OneButton action={done} fields={{ requestId }}>
              Mark as done
            </OneButton>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-ink-soft">
        The partner can’t tell, and must not learn it from you. See each of them alone for a while, or book a
        session with one partner: the other finds no trace of it.
      </p>
    </Card>
  );
}
