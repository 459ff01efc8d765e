import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Select, TextArea } from "@/components/ui/inputs";
import { isolate } from "@/lib/platform/names/isolate";
import { type CycleTurn, mostTurns, partLimit, turnField } from "@/lib/root-causes/schema";
import type { CyclePerson } from "@/lib/root-causes/types";
import { FixedHere } from "./fixed-here";

type TurnFieldsProps = { turns: readonly CycleTurn[]; people: readonly [CyclePerson, CyclePerson] };

const order = ["First", "Then", "Then again", "And then"];

/** Room for a first and a second round of the circle; ids are made here once, so that exercises keep their link. */
export function TurnFields({ turns, people }: TurnFieldsProps) {
  const slots = Array.from({ length: mostTurns }, (_, i) => i);
  const slot = (i: number) => <TurnSlot key={i} i={i} turn={turns[i]} people={people} />;
  return (
    <>
      {slots.slice(0, 2).map(slot)}
      <Disclosure summary="Add a second cycle" open={turns.length > 2}>
        <div className="-ml-6 space-y-5 pt-1">{slots.slice(2).map(slot)}</div>
      </Disclosure>
    </>
  );
}

function TurnSlot({
  i,
  turn,
  people,
}: { i: number; turn: CycleTurn | undefined } & Pick<TurnFieldsProps, "people">) {
  const usual = people[i % 2 === 0 ? 0 : 1];
  return (
    <fieldset className="space-y-3 rounded-md border border-line p-4">
      <legend className="px-1 font-semibold">{order[i]}</legend>
      <FixedHere name={turnField(i, "id")} value={turn?.id ?? crypto.randomUUID()} />
      <Field name={turnField(i, "clientId")} label="Whose turn">
        <Select
          options={people.map(({ clientId, firstName }) => ({ value: clientId, label: isolate(firstName) }))}
          defaultValue={turn?.clientId ?? usual.clientId}
          className="max-w-60"
        />
      </Field>
      <Field
        name={turnField(i, "trigger")}
        label="What sets it off"
        hint={i <= 1 ? "Left empty, it is what the other did just before." : undefined}
      >
        <TextArea rows={1} limit={partLimit} defaultValue={turn?.trigger} />
      </Field>
      <Field name={turnField(i, "meaning")} label="What it means to them">
        <TextArea rows={1} limit={partLimit} defaultValue={turn?.meaning} />
      </Field>
      <Field name={turnField(i, "reaction")} label="What they do then">
        <TextArea rows={1} limit={partLimit} defaultValue={turn?.reaction} />
      </Field>
    </fieldset>
  );
}
