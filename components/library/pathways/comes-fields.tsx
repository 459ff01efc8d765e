import { Field } from "@/components/ui/field";
import { NumberInput, Select } from "@/components/ui/inputs";
import type { Delivery } from "@/lib/library/pathways/schema";
import { deliveryChoices } from "./words";

/** When a step comes. The days count only for the two ways that have some. */
export function ComesFields({ delivery }: { delivery?: Delivery }) {
  return (
    <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_9rem]">
      <Field name="delivery" label="It comes">
        <Select options={deliveryChoices} defaultValue={delivery?.kind ?? "after_previous"} />
      </Field>
      <Field
        name="days"
        label="Days"
        optional
        hint={<span className="sr-only">Where it is some days after</span>}
      >
        <NumberInput defaultValue={delivery && "days" in delivery ? delivery.days : ""} />
      </Field>
    </div>
  );
}
