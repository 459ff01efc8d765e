import type { Route } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { Field } from "@/components/ui/field";
import { Select, TextInput } from "@/components/ui/inputs";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { notNeededLimit, putOffWeeks } from "@/lib/caseload/attention/schema";
import type { AttentionItem } from "@/lib/caseload/attention/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { addDays, longDayInWords } from "@/lib/platform/time/day";

export type AttentionDeeds = { postpone: FormAction; dismiss: FormAction; bringBack: FormAction };

type PutOffFormProps = {
  item: Pick<AttentionItem, "coupleId" | "key">;
  deeds: Pick<AttentionDeeds, "postpone" | "dismiss">;
  today: string;
  back: Route;
};

const weeksIn = (weeks: string) => (weeks === "1" ? "one week" : `${weeks} weeks`);
/** "Monday, December 7 (one week)" */
const dayIn = (today: string, weeks: string) =>
  `${longDayInWords(addDays(today, 7 * Number(weeks)), today)} (${weeksIn(weeks)})`;

/** Not now, until when; or not needed, because of what. Nobody else learns of it. */
export function PutOffForm({ item, today, deeds, back }: PutOffFormProps) {
  const which = (
    <>
      <input type="hidden" name="coupleId" value={item.coupleId} />
      <input type="hidden" name="key" value={item.key} />
    </>
  );
  return (
    <div id="not-now" className="mt-2 scroll-mt-24 space-y-4 rounded-md bg-sunken px-4 py-3">
      <ActionForm action={deeds.postpone} className="space-y-2" aria-label="Put off">
        {which}
        <Field name="weeks" label="Not before">
          <Select options={putOffWeeks.map((weeks) => ({ value: weeks, label: dayIn(today, weeks) }))} />
        </Field>
        <SubmitButton variant="quiet" size="small" pendingText="One moment…">
          Put off
        </SubmitButton>
      </ActionForm>
      <ActionForm action={deeds.dismiss} className="space-y-2" aria-label="Not needed">
        {which}
        <Field name="words" label="Not needed because" hint="A few words, for you alone." required>
          <TextInput limit={notNeededLimit} autoComplete="off" />
        </Field>
        <SubmitButton variant="quiet" size="small" pendingText="One moment…">
          Not needed
        </SubmitButton>
      </ActionForm>
      <Link href={back} className="link inline-flex min-h-6 items-center text-sm">
        Leave it here
      </Link>
    </div>
  );
}
