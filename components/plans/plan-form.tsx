import { ActionForm } from "@/components/forms/action-form";
import { couplePath } from "@/components/practice/couples/paths";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PlanChoice } from "@/lib/plans/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";

/** What has to be said before the plan can be laid out; often nothing at all. */
export function PlanForm({ choice, action }: { choice: PlanChoice; action: FormAction }) {
  const { couple, pathwayId, title, aim, asksWays, either, missing } = choice;
  const [first, second] = couple.partners;
  return (
    <Card title={title} className="max-w-[44rem]">
      <p className="mb-5 text-ink-soft">{aim}</p>
      {missing.length > 0 ? (
        <Notice tone="warn" title="Not all of it is on your shelf" className="mb-5">
          {missing.map((slug) => `“${slug}”`).join(", ")}: duplicate this pathway and choose another exercise
          there, then plan the copy.
        </Notice>
      ) : (
        <ActionForm action={action} className="space-y-5" aria-label="Plan this pathway">
          <input type="hidden" name="coupleId" value={couple.coupleId} />
          <input type="hidden" name="pathwayId" value={pathwayId} />
          {asksWays ? (
            <Field
              name="ways"
              label="In what this is about"
              group
              required
              hint="It decides who is asked which questions."
            >
              <ChoiceList
                options={[
                  {
                    value: "first_hurt",
                    label: `${isolate(first.firstName)} was hurt, ${isolate(second.firstName)} broke trust`,
                  },
                  {
                    value: "second_hurt",
                    label: `${isolate(second.firstName)} was hurt, ${isolate(first.firstName)} broke trust`,
                  },
                  {
                    value: "both_ways",
                    label: "It goes both ways",
                    hint: "A part for one of them then becomes a part for each.",
                  },
                ]}
              />
            </Field>
          ) : null}
          {either.map(({ key, step, exercise }) => (
            <Field
              key={key}
              name={`either.${key}`}
              label={`Who begins with “${exercise}”?`}
              hint={`In the step “${step}”.`}
              group
              required
            >
              <ChoiceList
                columns={2}
                options={[
                  { value: "first", label: isolate(first.firstName) },
                  { value: "second", label: isolate(second.firstName) },
                ]}
              />
            </Field>
          ))}
          <div className="flex flex-wrap items-center gap-2">
            <SubmitButton pendingText="One moment…">Plan for {couple.label.replace("&", "and")}</SubmitButton>
            <ButtonLink variant="plain" href={couplePath(couple.coupleId, "pathway")}>
              Choose another
            </ButtonLink>
          </div>
          <p className="text-sm text-ink-soft">
            Nothing is sent yet. You see the whole plan first, and can change it for these two.
          </p>
        </ActionForm>
      )}
    </Card>
  );
}
