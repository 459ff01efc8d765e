import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { OpenDay, OwnCommitment as Own } from "@/lib/commitments/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { dayInWords } from "@/lib/platform/time/day";
import { CloseCommitment } from "./close-commitment";
import { ReportButton } from "./report-button";
import { TellEarlyForm } from "./tell-early-form";
import { ToldDay } from "./told-day";
import { toWhomWords } from "./words";

type CommitmentActions = { report: FormAction; tellEarly: FormAction; close: FormAction };

type OwnCommitmentProps = {
  commitment: Own;
  today: string;
  partnerName: string;
  /** Nothing is added any more: only reading and closing. */
  /** They may still say how it went: nothing is ending, as far as they know. */
  goesOn: boolean;
  actions: CommitmentActions;
};

const steps = {
  keep: "Kept",
  keep_late: "Kept, a little later",
  miss: "Not this time",
  cancel: "Leave this day out",
} as const;

export function OwnCommitment({ commitment, today, partnerName, goesOn, actions }: OwnCommitmentProps) {
  const { commitmentId, words, toWhom, rhythm, confidence, next, earlier } = commitment;
  const say = (onDate: string) => (onDate === today ? "Today" : dayInWords(onDate, today));

  const buttons = (day: OpenDay, only: readonly (keyof typeof steps)[]) =>
    only
      .filter((step) => day.steps.includes(step))
      .map((step) => (
        <ReportButton
          key={step}
          action={actions.report}
          commitmentId={commitmentId}
          onDate={day.onDate}
          step={step}
          variant={step === "keep" && day.onDate === today ? "primary" : "quiet"}
          about={`${words}, ${say(day.onDate)}`}
        >
          {steps[step]}
        </ReportButton>
      ));
  const told = (day: OpenDay) => (
    <ToldDay
      day={day}
      commitmentId={commitmentId}
      action={actions.report}
      about={`${words}, ${say(day.onDate)}`}
    />
  );

  return (
    <Card as="li" level={3} title={words}>
      <p className="-mt-2 text-sm text-ink-soft">
        {toWhomWords(toWhom, partnerName)}, {rhythm}
      </p>
      {commitment.today && goesOn ? (
        <>
          <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <span className="font-semibold">Today</span>
            {commitment.today.state === "planned"
              ? buttons(commitment.today, ["keep"])
              : told(commitment.today)}
          </div>
          {commitment.today.state === "planned" ? (
            <Disclosure summary="It looks different" className="mt-1">
              <div className="flex flex-wrap gap-2">
                {buttons(commitment.today, ["keep_late", "miss", "cancel"])}
              </div>
            </Disclosure>
          ) : null}
        </>
      ) : null}
      {next && goesOn ? (
        <>
          <p className="mt-3">
            {commitment.today ? "Then " : "Next: "}
            <span className="font-semibold">{say(next.onDate)}</span>
          </p>
          <Disclosure summary="Tell in advance" className="mt-1">
            <TellEarlyForm
              action={actions.tellEarly}
              commitmentId={commitmentId}
              onDate={next.onDate}
              today={today}
              partnerName={partnerName}
            />
          </Disclosure>
        </>
      ) : null}
      {earlier.length > 0 && goesOn ? (
        <Disclosure summary="Days before" className="mt-1">
          <ul className="space-y-3">
            {earlier.map((day) => (
              <li key={day.onDate}>
                <p className="mb-1 text-sm">{say(day.onDate)}</p>
                {day.state === "planned" ? (
                  <div className="flex flex-wrap gap-2">
                    {buttons(day, ["keep", "keep_late", "miss", "cancel"])}
                  </div>
                ) : (
                  told(day)
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line pt-2">
        {confidence === null ? null : (
          <span className="text-sm text-ink-soft">
            {`You gave it ${confidence} of 10 when you made it. Only you see that.`}
          </span>
        )}
        <div className="-mx-3">
          <CloseCommitment action={actions.close} commitmentId={commitmentId} />
        </div>
      </div>
    </Card>
  );
}
