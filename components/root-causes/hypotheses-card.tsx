import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { hypothesisLimit, whyLimit } from "@/lib/root-causes/hypotheses/schema";
import type { Hypothesis } from "@/lib/root-causes/hypotheses/types";

type HypothesesCardProps = {
  hypotheses: readonly Hypothesis[];
  coupleId: string;
  say: (at: Date) => string;
  add: FormAction;
  letGo: FormAction;
};

/** What the counselor only supposes. Strictly apart from what is shared, and in nothing that leaves this page. */
export function HypothesesCard({ hypotheses, coupleId, say, add, letGo }: HypothesesCardProps) {
  const held = hypotheses.filter(({ letGoAt }) => letGoAt === null);
  const past = hypotheses.filter(({ letGoAt }) => letGoAt !== null);
  return (
    <Card title="Working hypotheses" eyebrow="Only you see this; it is in no export">
      {held.length > 0 ? (
        <ul className="mb-2 divide-y divide-line">
          {held.map(({ hypothesisId, words, createdAt }) => (
            <li key={hypothesisId} className="py-3 first:pt-0">
              <p className="written">{words}</p>
              <p className="text-sm text-ink-soft">{say(createdAt)}</p>
              <Disclosure summary="Drop hypothesis">
                <ActionForm action={letGo} className="space-y-3">
                  <input type="hidden" name="hypothesisId" value={hypothesisId} />
                  <Field name="why" label="What speaks against it" optional>
                    <TextArea rows={2} limit={whyLimit} />
                  </Field>
                  <SubmitButton size="small" variant="quiet" pendingText="One moment…">
                    Drop hypothesis
                  </SubmitButton>
                </ActionForm>
              </Disclosure>
            </li>
          ))}
        </ul>
      ) : null}
      <ActionForm action={add} className="space-y-3" afterDone="clear" aria-label="A working hypothesis">
        <input type="hidden" name="coupleId" value={coupleId} />
        <Field name="words" label={held.length > 0 ? "Another one" : "What do you suppose, for now?"}>
          <TextArea rows={2} limit={hypothesisLimit} />
        </Field>
        <SubmitButton size="small" variant="quiet" pendingText="One moment…">
          Add hypothesis
        </SubmitButton>
      </ActionForm>
      {past.length > 0 ? (
        <Disclosure summary="Dropped" className="mt-2">
          <ul className="space-y-3 text-sm">
            {past.map(({ hypothesisId, words, letGoAt, letGoWhy }) => (
              <li key={hypothesisId}>
                <p className="written">{words}</p>
                <p className="whitespace-pre-wrap text-ink-soft">
                  {letGoAt ? say(letGoAt) : ""}
                  {letGoWhy ? `: ${letGoWhy}` : ""}
                </p>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Card>
  );
}
