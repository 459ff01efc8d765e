import type { Route } from "next";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select, TextInput } from "@/components/ui/inputs";
import { causes, phases } from "@/lib/exercises/terms";

export type ShelfChoice = { phase?: string; cause?: string; role?: string; minutes?: string; query?: string };

type ExerciseFilterProps = { chosen: ShelfChoice; path: Route };

const listed = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const roleChoices = [
  { value: "injured", label: "The partner who was hurt" },
  { value: "involved", label: "The partner who broke trust" },
  { value: "each", label: "Each partner" },
  { value: "joint", label: "Both on one sheet" },
];

const minuteChoices = [10, 15, 20, 30].map((n) => ({ value: String(n), label: `up to ${n} min` }));

/** A plain GET form: what is chosen stands in the address, and it works without a script. */
export function ExerciseFilter({ chosen, path }: ExerciseFilterProps) {
  const narrowed = Object.values(chosen).some(Boolean);
  return (
    <form action={path} className="mb-6" aria-label="Narrow the shelf">
      <div className="grid grid-cols-2 items-end gap-3 lg:grid-cols-[1.3fr_1fr_1.2fr_1.3fr_0.8fr_auto]">
        <Field name="query" label="Search" className="col-span-2 lg:col-span-1">
          <TextInput type="search" defaultValue={chosen.query} maxLength={60} />
        </Field>
        <Field name="phase" label="Phase">
          <Select options={listed(phases)} placeholder="Any" defaultValue={chosen.phase} />
        </Field>
        <Field name="cause" label="What is behind it">
          <Select options={listed(causes)} placeholder="Any" defaultValue={chosen.cause} />
        </Field>
        <Field name="role" label="Asks">
          <Select options={roleChoices} placeholder="Anyone" defaultValue={chosen.role} />
        </Field>
        <Field name="minutes" label="Time">
          <Select options={minuteChoices} placeholder="Any" defaultValue={chosen.minutes} />
        </Field>
        <div className="col-span-2 flex gap-2 lg:col-span-1">
          <Button type="submit" variant="quiet">
            Show
          </Button>
          {narrowed ? (
            <ButtonLink variant="plain" href={path}>
              Clear
            </ButtonLink>
          ) : null}
        </div>
      </div>
    </form>
  );
}
