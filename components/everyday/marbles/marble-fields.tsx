import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { DateInput, TextArea } from "@/components/ui/inputs";
import { type MarbleKind, marbleKinds, marbleLineLimit } from "@/lib/everyday/marbles/schema";
import { isolate } from "@/lib/platform/names/isolate";
import { MarbleIcon } from "./marble-mark";

type MarbleFieldsProps = {
  today: string;
  partnerName: string;
  said?: { kind: MarbleKind; line: string; onDate: string };
};

export function MarbleFields({ today, partnerName, said }: MarbleFieldsProps) {
  return (
    <>
      <Field name="kind" label="What was it?" group required>
        <ChoiceList
          columns={2}
          defaultValue={said?.kind}
          options={(Object.keys(marbleKinds) as MarbleKind[]).map((kind) => ({
            value: kind,
            label: (
              <span className="flex items-center gap-2">
                <MarbleIcon kind={kind} />
                {marbleKinds[kind]}
              </span>
            ),
          }))}
        />
      </Field>
      <Field
        name="line"
        label={`What ${isolate(partnerName)} did`}
        hint="One line, as you will want to remember it."
        required
      >
        <TextArea rows={2} limit={marbleLineLimit} defaultValue={said?.line} />
      </Field>
      <Field name="onDate" label="When" required>
        <DateInput max={today} defaultValue={said?.onDate ?? today} />
      </Field>
    </>
  );
}
