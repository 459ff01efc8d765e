import type { OpenDay } from "@/lib/commitments/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { ReportButton } from "./report-button";
import { StateMark } from "./state-mark";
import { stateWords } from "./words";

type ToldDayProps = { day: OpenDay; commitmentId: string; action: FormAction; about: string };

/** A day as it was told today, where it stood: ticked, with its undo away from the finger that has just pressed. */
export function ToldDay({ day, commitmentId, action, about }: ToldDayProps) {
  return (
    <div className="flex items-center gap-1">
      {day.steps.includes("undo") ? (
        <ReportButton
          action={action}
          commitmentId={commitmentId}
          onDate={day.onDate}
          step="undo"
          variant="plain"
          about={about}
        >
          Undo
        </ReportButton>
      ) : null}
      <span className="flex min-h-11 items-center gap-2 px-2 text-sm font-semibold md:min-h-9">
        <StateMark state={day.state} className="size-5" />
        <span className="first-letter:uppercase">{stateWords[day.state]}</span>
      </span>
    </div>
  );
}
