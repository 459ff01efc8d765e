import { ActionForm } from "@/components/forms/action-form";
import { OneButton } from "@/components/forms/one-button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { DateInput, Select } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { dayInWords } from "@/lib/platform/time/day";
import type { Cover } from "@/lib/practice/covers/types";

type CoverCardProps = {
  covers: readonly Cover[];
  /** Everybody who works here. */
  people: readonly { coachId: string; name: string }[];
  today: string;
  actions: { name: FormAction; end: FormAction };
};

const days = ({ fromOn, toOn, state }: Cover, today: string) =>
  state === "now"
    ? `until the end of ${dayInWords(toOn, today)}`
    : `from ${dayInWords(fromOn, today)} to the end of ${dayInWords(toOn, today)}`;

/** Who stands in for whom, now and later. It begins and ends by itself. */
export function CoverCard({ covers, people, today, actions }: CoverCardProps) {
  const options = people.map(({ coachId, name }) => ({ value: coachId, label: isolate(name) }));
  return (
    <Card title="Standing in for somebody who is away" id="covers" className="scroll-mt-20">
      {covers.length > 0 ? (
        <ul className="mb-3 divide-y divide-line">
          {covers.map((cover) => (
            <li key={cover.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <span className="min-w-0">
                <Name>{cover.coverName}</Name>{" "}
                {cover.state === "now" ? "is standing in for" : "will stand in for"}{" "}
                <Name>{cover.coachName}</Name>
                <span className="block text-sm text-ink-soft">{days(cover, today)}</span>
              </span>
              <OneButton action={actions.end} fields={{ id: cover.id }}>
                {cover.state === "now" ? "End it now" : "Cancel it"}
              </OneButton>
            </li>
          ))}
        </ul>
      ) : null}
      <Disclosure summary="Name somebody to stand in" open={covers.length === 0}>
        <ActionForm action={actions.name} afterDone="clear" className="space-y-4" aria-label="Who stands in">
          <Field name="coachId" label="Who is away">
            <Select placeholder="Please choose" options={options} />
          </Field>
          <Field name="coverId" label="Who stands in">
            <Select placeholder="Please choose" options={options} />
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field name="fromOn" label="First day" required>
              <DateInput min={today} defaultValue={today} />
            </Field>
            <Field name="toOn" label="Last day" required>
              <DateInput min={today} />
            </Field>
          </div>
          <p className="text-sm text-ink-soft">
            On these days whoever stands in reads and does what the other does with their couples. The
            formulation note, hypotheses, and what a partner wrote in private stay unread. Both partners are
            told on their first page, and read in My data what was opened. It ends by itself.
          </p>
          <SubmitButton variant="quiet" pendingText="One moment…">
            Name them
          </SubmitButton>
        </ActionForm>
      </Disclosure>
    </Card>
  );
}
