import { Field } from "@/components/ui/field";
import { Select, TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { isolate } from "@/lib/platform/names/isolate";
import type { CoupleHead } from "@/lib/practice/couples/types";
import { concernLimit } from "@/lib/safety/schema";

type RaiseFieldsProps = { coupleId: string; partners: CoupleHead["partners"] };

export function RaiseFields({ coupleId, partners }: RaiseFieldsProps) {
  return (
    <>
      <input type="hidden" name="coupleId" value={coupleId} />
      <Field name="aboutClientId" label="For whom" optional>
        <Select
          options={partners.map(({ clientId, firstName }) => ({
            value: clientId,
            label: isolate(firstName),
          }))}
          placeholder="Both, or not sure"
        />
      </Field>
      <Field name="words" label="What you noticed" hint="A few words, for yourself." required>
        <TextArea rows={2} limit={concernLimit} />
      </Field>
      <SubmitButton size="small" pendingText="One moment…">
        Record concern
      </SubmitButton>
    </>
  );
}

export function SettleFields({ concernId }: { concernId: string }) {
  return (
    <>
      <input type="hidden" name="concernId" value={concernId} />
      <Field name="reason" label="Why it is settled" required>
        <TextArea rows={2} limit={concernLimit} />
      </Field>
      <SubmitButton size="small" variant="quiet" pendingText="One moment…">
        Settle it
      </SubmitButton>
    </>
  );
}
