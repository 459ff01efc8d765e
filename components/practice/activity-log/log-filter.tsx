import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { DateInput, Select, type SelectOption } from "@/components/ui/inputs";
import { Notice } from "@/components/ui/notice";

type AuditLogFilterProps = {
  people: readonly SelectOption[];
  deeds: readonly SelectOption[];
  given: Record<string, string>;
  today: string;
  problem: boolean;
};

export function AuditLogFilter({ people, deeds, given, today, problem }: AuditLogFilterProps) {
  return (
    <form noValidate className="mb-6 space-y-4" aria-label="Filter the log">
      {problem ? <Notice tone="warn">That choice could not be read, so everything is shown.</Notice> : null}
      <div className="flex flex-wrap items-end gap-3">
        <Field name="actorId" label="Who" className="w-full sm:w-48">
          <Select options={people} placeholder="Everyone" defaultValue={given.actorId} />
        </Field>
        <Field name="action" label="What" className="w-full sm:w-64">
          <Select options={deeds} placeholder="Everything" defaultValue={given.action} />
        </Field>
        <Field name="from" label="From">
          <DateInput defaultValue={given.from} max={today} />
        </Field>
        <Field name="to" label="Until">
          <DateInput defaultValue={given.to} max={today} />
        </Field>
        <Button type="submit" variant="quiet">
          Search
        </Button>
        {Object.keys(given).length > 0 ? (
          <ButtonLink variant="plain" href="/coach/trail">
            Clear
          </ButtonLink>
        ) : null}
      </div>
    </form>
  );
}
