import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/inputs";
import { isolate } from "@/lib/platform/names/isolate";

/** Who takes over, and what goes along and what does not. */
export function TakesOver({ to }: { to: readonly { coachId: string; name: string }[] }) {
  return (
    <>
      <Field name="toCoachId" label="Who takes over">
        <Select
          placeholder="Please choose"
          options={to.map(({ coachId, name }) => ({ value: coachId, label: isolate(name) }))}
        />
      </Field>
      <p className="text-sm text-ink-soft">
        The couple’s pages say for two weeks who works with them now. Their exercises, answers, agreements and
        safety concerns go along. What a partner wrote in private, the formulation note, and hypotheses do
        not: they stay unread.
      </p>
    </>
  );
}
