import { OneButton } from "@/components/forms/one-button";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { dayInWords } from "@/lib/platform/time/day";
import type { SealedToBring } from "@/lib/sessions/room/types";

type BringSealedProps = {
  coupleId: string;
  appointmentId: string;
  sealed: readonly SealedToBring[];
  today: string;
  action: FormAction;
};

const stateWords: Record<SealedToBring["state"], string> = {
  ready: "Both have sent it",
  chosen: "On the screen, still closed",
  opened: "On the screen, opened",
  changed: "It is not as it was when you chose it, so it is left off when you turn the screen",
};

/** Which sealed answers the screen brings: chosen here, before it is turned, and told on it by nothing else. */
export function BringSealed(props: BringSealedProps) {
  const { coupleId, appointmentId, sealed, today, action } = props;
  if (sealed.length === 0) return null;
  return (
    <Card title="Answers to open together" eyebrow="Only you see this list">
      <p className="text-ink-soft">
        You decide when these open. What you bring waits closed under “Your answers” on the screen until you
        open it there together, as it is now. Nothing of the others is on it.
      </p>
      <ul className="mt-4 divide-y divide-line">
        {sealed.map(({ assignmentId, occurrence, title, startsOn, state }) => {
          const press = state === "ready" ? "Bring it to the screen" : "Take it off the screen";
          const day = dayInWords(startsOn, today);
          return (
            <li
              key={`${assignmentId}/${occurrence}`}
              className="row flex flex-wrap items-center justify-between gap-x-4 gap-y-2"
            >
              <div className="min-w-0">
                <p className="font-semibold">{title}</p>
                <p className="text-sm text-ink-soft">{`${stateWords[state]} · Assigned for ${day}`}</p>
              </div>
              <OneButton
                action={action}
                fields={{
                  ...{ coupleId, appointmentId, assignmentId, occurrence: String(occurrence) },
                  bring: state === "ready" ? "yes" : "no",
                }}
                label={`${press}: ${title}, ${day}`}
              >
                {press}
              </OneButton>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
