import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { HomeOverview } from "@/lib/pace/overview/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { dayInWords } from "@/lib/platform/time/day";
import { BeginAgain } from "./begin-again";

type PausedHomeProps = { rest: NonNullable<HomeOverview["rest"]>; today: string; back: FormAction };

/** In place of the next step: nothing is asked for until somebody comes back. */
export function PausedHome({ rest, today, back }: PausedHomeProps) {
  const until = rest.untilOn ? ` until ${dayInWords(rest.untilOn, today)}` : "";
  return (
    <Card
      title={rest.kind === "ours" ? `We are pausing${until}` : `You are taking a break${until}`}
      tone="sunken"
    >
      <p className="mb-4 text-ink-soft">
        Your exercises rest too, and nothing is expected. You can come back at any time, and then there is one
        small thing to begin with.
      </p>
      <ActionForm action={back} className="">
        {rest.kind === "ours" ? (
          <BeginAgain />
        ) : (
          <SubmitButton variant="quiet" pendingText="One moment…">
            I am back
          </SubmitButton>
        )}
      </ActionForm>
    </Card>
  );
}
