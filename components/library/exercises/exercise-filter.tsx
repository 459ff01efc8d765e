import clsx from "clsx";
import type { Route } from "next";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select, TextInput } from "@/components/ui/inputs";
import { causes, methods, phases } from "@/lib/library/exercises/terms";
import { type ShelfFilter, searchLimit } from "@/lib/library/shelf/schema";
import { Folded, LiveForm } from "./live-form";

type ExerciseFilterProps = {
  chosen: Partial<ShelfFilter>;
  path: Route;
  /** Choosing for one couple: what they had before can be left out. */
  forCouple?: boolean;
};

const listed = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const roleChoices = [
  { value: "injured", label: "The partner who was hurt" },
  { value: "involved", label: "The partner who broke trust" },
  { value: "each", label: "Each partner" },
  { value: "joint", label: "Both on one sheet" },
];

const minuteChoices = [10, 15, 20, 30].map((n) => ({ value: String(n), label: `up to ${n} min` }));

const favoriteChoices = [
  { value: "first", label: "Favorites first" },
  { value: "only", label: "Favorites only" },
];

/** A plain GET form: what is chosen stands in the address, and it works without a script. */
export function ExerciseFilter({ chosen, path, forCouple = false }: ExerciseFilterProps) {
  const { query, ...choices } = chosen;
  const count = Object.values(choices).filter(Boolean).length;
  return (
    <LiveForm label="Filter exercises">
      <div className="flex items-end gap-2">
        <Field name="query" label="Search" className="min-w-0 grow lg:max-w-md">
          <TextInput
            type="search"
            defaultValue={query}
            limit={searchLimit}
            placeholder="A word or two"
            autoComplete="off"
            enterKeyHint="search"
          />
        </Field>
        <Button type="submit" variant="quiet">
          Search
        </Button>
        {count > 0 || query ? (
          <ButtonLink variant="plain" href={path}>
            Clear
          </ButtonLink>
        ) : null}
      </div>
      <Folded open={count > 0} summary={count > 0 ? `Filters (${count} chosen)` : "Filters"}>
        <div
          className={clsx(
            "grid grid-cols-2 items-end gap-3 pt-2 md:grid-cols-3 lg:pt-4",
            forCouple && "lg:grid-cols-4",
          )}
        >
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
          <Field name="method" label="Method">
            <Select options={listed(methods)} placeholder="Any" defaultValue={chosen.method} />
          </Field>
          <Field name="favorites" label="Favorites">
            <Select options={favoriteChoices} placeholder="All" defaultValue={chosen.favorites} />
          </Field>
          {forCouple ? (
            <Field name="used" label="Used with this couple">
              <Select
                options={[{ value: "no", label: "Not yet used" }]}
                placeholder="Any"
                defaultValue={chosen.used}
              />
            </Field>
          ) : null}
        </div>
      </Folded>
    </LiveForm>
  );
}
