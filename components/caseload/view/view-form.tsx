import { LiveForm } from "@/components/library/exercises/live-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select, TextInput } from "@/components/ui/inputs";
import { caseloadSearchLimit } from "@/lib/caseload/schema";
import { type CaseloadView, caseloadOnly, caseloadSorts } from "@/lib/caseload/types";
import { isUsual, onlyWords, sortWords, viewPath } from "./view-words";

const choices = <T extends string>(all: readonly T[], usual: T, words: Record<T, string>) =>
  all.map((one) => ({ value: one === usual ? "" : one, label: words[one] }));

/** Finding, narrowing and ordering the couples: what is chosen stands in the address, and works without a script. */
export function ViewForm({ view }: { view: CaseloadView }) {
  return (
    <LiveForm label="Find couples">
      {view.show === "current" ? null : <input type="hidden" name="show" value={view.show} />}
      <div className="mb-4 flex flex-wrap items-end gap-3 print:hidden">
        <Field name="q" label="Search" className="min-w-48 grow sm:max-w-xs">
          <TextInput
            type="search"
            defaultValue={view.q}
            limit={caseloadSearchLimit}
            placeholder="A name"
            autoComplete="off"
            enterKeyHint="search"
          />
        </Field>
        <Field name="only" label="Show">
          <Select
            defaultValue={view.only === "all" ? "" : view.only}
            options={choices(caseloadOnly, "all", onlyWords)}
          />
        </Field>
        <Field name="sort" label="Order">
          <Select
            defaultValue={view.sort === "attention" ? "" : view.sort}
            options={choices(caseloadSorts, "attention", sortWords)}
          />
        </Field>
        <Button type="submit" variant="quiet">
          Search
        </Button>
        {isUsual(view) ? null : (
          <ButtonLink variant="plain" href={viewPath(view, { q: "", only: "all", sort: "attention" })}>
            Clear
          </ButtonLink>
        )}
      </div>
    </LiveForm>
  );
}
