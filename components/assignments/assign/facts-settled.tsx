import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";

/** Asked of the counselor before an apology is given or its step opened. */
export function FactsSettled() {
  return (
    <Field name="factsSettled" label="Facts before an apology" group required>
      <ChoiceList
        type="checkbox"
        options={[
          {
            value: "yes",
            label: "No facts are outstanding",
            hint: "What has to be known has been said. If you are not sure, ask alone first.",
          },
        ]}
      />
    </Field>
  );
}
