import { Field } from "@/components/ui/field";
import { Select, TextArea } from "@/components/ui/inputs";
import { textLimit } from "@/lib/library/pathways/schema";
import { isolate } from "@/lib/platform/names/isolate";

export type ShelfChoice = { value: string; label: string };

/** One exercise for this couple: which, for whom, and why. */
export function PlanExerciseFields({
  shelf,
  names,
}: {
  shelf: readonly ShelfChoice[];
  names: [string, string];
}) {
  const [first, second] = names;
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="exerciseId" label="Exercise" required>
          <Select options={shelf} placeholder="Choose" />
        </Field>
        <Field name="forWhom" label="For" required>
          <Select
            options={[
              { value: "apart", label: `${isolate(first)} and ${isolate(second)}, each apart` },
              { value: "together", label: `${isolate(first)} and ${isolate(second)}, together` },
              { value: "first", label: `${isolate(first)} alone` },
              { value: "second", label: `${isolate(second)} alone` },
            ]}
          />
        </Field>
      </div>
      <Field name="why" label="Why this, why now" hint="They read it above the exercise." required>
        <TextArea rows={2} limit={textLimit} />
      </Field>
    </>
  );
}
