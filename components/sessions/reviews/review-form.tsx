import { ActionForm } from "@/components/forms/action-form";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { Select, TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { reviewWordsLimit } from "@/lib/sessions/reviews/schema";
import { type ReviewPart, reviewParts, reviewViews } from "@/lib/sessions/reviews/terms";
import type { ReviewDraft } from "@/lib/sessions/reviews/types";
import { trustViewLabels } from "@/lib/trust/terms";

type ReviewFormProps = {
  coupleId: string;
  draft: ReviewDraft;
  filled: readonly ReviewPart[];
  canGive: boolean;
  save: FormAction;
};

/** What goes into a review, and a few words to both. */
export function ReviewForm({ coupleId, draft, filled, canGive, save }: ReviewFormProps) {
  const { revision, parts, view, words } = draft;
  return (
    <ActionForm key={revision} action={save} aria-label="Review">
      <input type="hidden" name="coupleId" value={coupleId} />
      <input type="hidden" name="baseRevision" value={revision} />
      <Field name="parts[]" label="What to look at" group>
        <ChoiceList
          type="checkbox"
          defaultValue={parts}
          options={(Object.keys(reviewParts) as ReviewPart[]).map((value) => ({
            value,
            label: reviewParts[value],
            ...(filled.includes(value) ? {} : { hint: "Nothing to show at the moment." }),
          }))}
        />
      </Field>
      <Field name="view" label="Question for words and chart">
        <Select
          defaultValue={view}
          options={reviewViews.map((value) => ({ value, label: trustViewLabels[value] }))}
        />
      </Field>
      <Field name="words" label="A few words to both" optional>
        <TextArea rows={4} limit={reviewWordsLimit} defaultValue={words ?? undefined} />
      </Field>
      <div className="flex flex-wrap gap-3">
        <SubmitButton variant="quiet" pendingText="One moment…">
          Save and preview
        </SubmitButton>
        {canGive ? (
          <SubmitButton name="give" value="yes" pendingText="One moment…">
            Give to both
          </SubmitButton>
        ) : null}
      </div>
      <p className="text-sm text-ink-soft">
        Both find it in the app, exactly as it is when you give it. Nothing is in it that one of them keeps
        from the other. What is held while a concern is open stands in its author’s own review alone, and not
        in this preview.
      </p>
    </ActionForm>
  );
}
