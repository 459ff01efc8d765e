import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormAction } from "@/lib/actions/form-state";
import type { OpenDay, OwnPromise as Own } from "@/lib/promises/types";
import { dayInWords } from "@/lib/time/day";
import { ClosePromise } from "./close-promise";
import { ReportButton } from "./report-button";
import { TellEarlyForm } from "./tell-early-form";
import { toWhomWords } from "./words";

type PromiseActions = { report: FormAction; tellEarly: FormAction; close: FormAction };

type OwnPromiseProps = {
  promise: Own;
  today: string;
  partnerName: string;
  /** Nothing is added any more: only reading and closing. */
  frozen: boolean;
  actions: PromiseActions;
};

const later = {
  keep_late: "Kept, a little later",
  miss: "Not this time",
  cancel: "Leave this day out",
} as const;

export function OwnPromise({ promise, today, partnerName, frozen, actions }: OwnPromiseProps) {
  const { promiseId, words, toWhom, rhythm, confidence, next, earlier } = promise;
  const say = (onDate: string) => (onDate === today ? "Today" : dayInWords(onDate, today));

  const others = ({ onDate, steps }: OpenDay) =>
    Object.entries(later).map(([step, label]) =>
      steps.includes(step as keyof typeof later) ? (
        <ReportButton
          key={step}
          action={actions.report}
          promiseId={promiseId}
          onDate={onDate}
          step={step as keyof typeof later}
          about={say(onDate)}
        >
          {label}
        </ReportButton>
      ) : null,
    );
  const kept = (onDate: string, primary: boolean) => (
    <ReportButton
      action={actions.report}
      promiseId={promiseId}
      onDate={onDate}
      step="keep"
      variant={primary ? "primary" : "quiet"}
      about={`${words}, ${say(onDate)}`}
    >
      Kept
    </ReportButton>
  );

  return (
    <Card as="li" level={3} title={words}>
      <p className="-mt-2 text-sm text-ink-soft">
        {toWhomWords(toWhom, partnerName)}, {rhythm}
      </p>
      {next && !frozen ? (
        <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <span className="font-semibold">{say(next.onDate)}</span>
          {kept(next.onDate, next.onDate === today)}
        </div>
      ) : null}
      {next && !frozen ? (
        <Disclosure summary="It looks different" className="mt-1">
          {next.steps.includes("tell_early") ? (
            <TellEarlyForm
              action={actions.tellEarly}
              promiseId={promiseId}
              onDate={next.onDate}
              today={today}
              partnerName={partnerName}
            />
          ) : null}
          <div className="mt-4 flex flex-wrap gap-2">{others(next)}</div>
        </Disclosure>
      ) : null}
      {earlier.length > 0 && !frozen ? (
        <Disclosure summary="Days before" className="mt-1">
          <ul className="space-y-3">
            {earlier.map((day) => (
              <li key={day.onDate}>
                <p className="mb-1 text-sm">{say(day.onDate)}</p>
                <div className="flex flex-wrap gap-2">
                  {kept(day.onDate, false)}
                  {others(day)}
                </div>
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
          <ClosePromise action={actions.close} promiseId={promiseId} />
        </div>
      </div>
    </Card>
  );
}
