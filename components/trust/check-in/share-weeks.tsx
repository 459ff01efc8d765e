import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { Sharing } from "@/lib/trust/types";
import { weekWords } from "./week-words";

type ShareWeeksProps = {
  sharing: Sharing;
  /** Weeks that can be offered, newest first, with their words. */
  weeks: readonly { value: string; label: string }[];
  say: (day: string) => string;
  offer: FormAction;
  withdraw: FormAction;
};

/** One's own yes to sharing some weeks, and taking it back. It knows nothing of the partner's. */
export function ShareWeeks({ sharing, weeks, say, offer, withdraw }: ShareWeeksProps) {
  const { partnerName, offers, shared, before } = sharing;
  return (
    <Card title="Looking at it together" className="print:hidden">
      <p className="text-ink-soft">
        Normally each of you sees only your own line. Weeks that you have both said yes to can be opened; then
        each of you sees both, so <Name>{partnerName}</Name> will be able to tell that you have said yes. A
        yes alone is not shown. How at ease you felt is never among it. You can withdraw yours at any time:
        the weeks close to both of you, and both read here that they were open. After you withdraw it twice,
        you can say it again a week later.
      </p>
      {shared.length > 0 ? (
        <div className="mt-4 rounded-md bg-accent-soft px-4 py-3">
          <p className="font-semibold">Open to you both</p>
          <ul>
            {shared.map((range) => (
              <li key={range.fromWeek + range.toWeek}>{weekWords(range, say)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {before.length > 0 ? (
        <div className="mt-4">
          <p className="font-semibold">Were open to you both not long ago</p>
          <ul>
            {before.map((range) => (
              <li key={range.fromWeek + range.toWeek}>{weekWords(range, say)}</li>
            ))}
          </ul>
          <p className="text-sm text-ink-soft">What was read stays read.</p>
        </div>
      ) : null}
      {offers.length > 0 ? (
        <div className="mt-5">
          <h3 className="text-base">You have said yes to</h3>
          <ul className="divide-y divide-line">
            {offers.map((one) => (
              <li
                key={one.offerId}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
              >
                <span className="min-w-0">{weekWords(one, say)}</span>
                <ActionForm action={withdraw} className="">
                  <input type="hidden" name="offerId" value={one.offerId} />
                  <SubmitButton variant="plain" size="small" pendingText="One moment…">
                    Withdraw my yes
                  </SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {weeks.length > 0 ? (
        <ActionForm action={offer} className="mt-5 space-y-4">
          <div className="grid gap-4 sm:grid-cols-2">
            <Field name="fromWeek" label="From the week of">
              <Select options={weeks} defaultValue={weeks[Math.min(3, weeks.length - 1)]?.value} />
            </Field>
            <Field name="toWeek" label="To the week of">
              <Select options={weeks} defaultValue={weeks[0]?.value} />
            </Field>
          </div>
          <SubmitButton variant="quiet" pendingText="One moment…">
            Say yes to these weeks
          </SubmitButton>
        </ActionForm>
      ) : (
        <p className="mt-4 text-sm text-ink-soft">There is no finished week to share yet.</p>
      )}
    </Card>
  );
}
