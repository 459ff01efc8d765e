import { summaryLimit } from "@/lib/conflicts/summaries/schema";
import type { Summary } from "@/lib/conflicts/summaries/types";
import type { Person } from "@/lib/conflicts/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { ActionForm } from "../forms/action-form";
import { Card } from "../ui/card";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { TextArea } from "../ui/inputs";
import { SubmitButton } from "../ui/submit-button";
import { SettledSummary } from "./settled-summary";
import { StepForm } from "./step-form";

type SaidTogetherProps = {
  conflictId: string;
  summary: Summary;
  me: Person;
  partner: Person;
  submitKey: string;
  actions: Record<"propose" | "confirm" | "takeBack" | "differ" | "view", FormAction>;
};

/** What the two of them say about it together, or beside each other. Either may begin; neither has to. */
export function SaidTogether({ conflictId, summary, me, partner, submitKey, actions }: SaidTogetherProps) {
  const { proposed, settled } = summary;
  const differently = settled?.kind === "differently";
  return (
    <Card title="What we say about it together" as="section" id="together">
      <div className="space-y-6">
        <SettledSummary summary={summary} partners={[me, partner]} me={me} />
        {proposed ? (
          <div className="rounded-md bg-accent-soft px-4 py-3">
            <p className="text-sm font-semibold">
              {proposed.mine ? "You suggest" : `${isolate(partner.name)} suggests`}
            </p>
            <p className="mt-1 whitespace-pre-wrap">{proposed.words}</p>
            <div className="mt-3 flex flex-wrap gap-2">
              {proposed.mine ? (
                <StepForm
                  action={actions.takeBack}
                  hidden={{ conflictId, summaryId: proposed.summaryId }}
                  label="Withdraw proposal"
                />
              ) : (
                <StepForm
                  action={actions.confirm}
                  hidden={{ conflictId, summaryId: proposed.summaryId }}
                  label="Yes, that is how I see it, too"
                  variant="primary"
                />
              )}
            </div>
          </div>
        ) : null}
        <Disclosure
          summary={proposed || settled ? "Suggest changes" : "Suggest words for both of you"}
          open={!proposed && !settled}
        >
          <ActionForm
            action={actions.propose}
            key={proposed?.summaryId ?? "first"}
            afterDone="clear"
            aria-label="Suggest words"
          >
            <input type="hidden" name="conflictId" value={conflictId} />
            <input type="hidden" name="base" value={proposed?.summaryId ?? ""} />
            <input type="hidden" name="submitKey" value={submitKey} />
            <Field
              name="words"
              label="How we would say it"
              hint={`It counts once ${isolate(partner.name)} says yes to exactly these words. A changed word asks both again.`}
            >
              <TextArea
                rows={4}
                limit={summaryLimit}
                defaultValue={proposed?.words ?? (settled?.kind === "words" ? settled.words : undefined)}
              />
            </Field>
            <SubmitButton>Propose it</SubmitButton>
          </ActionForm>
        </Disclosure>
        <Disclosure
          summary={differently ? "My view, beside the other" : "We see it differently"}
          open={differently}
        >
          <ActionForm
            action={differently ? actions.view : actions.differ}
            key={differently ? "view" : "differ"}
            aria-label="We see it differently"
          >
            <input type="hidden" name="conflictId" value={conflictId} />
            <Field
              name="words"
              label="How I see it"
              optional
              hint={
                differently
                  ? "Both views stay beside each other. Empty the box to take yours away."
                  : "You do not have to agree. Both views are kept beside each other, and each of you can say yours."
              }
            >
              <TextArea rows={3} limit={summaryLimit} defaultValue={summary.views[me.clientId]} />
            </Field>
            <SubmitButton variant="quiet">{differently ? "Save my view" : "Save both views"}</SubmitButton>
          </ActionForm>
        </Disclosure>
      </div>
    </Card>
  );
}
