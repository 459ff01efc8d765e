import { ActionForm } from "@/components/forms/action-form";
import { OneButton } from "@/components/forms/one-button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { summaryLimit } from "@/lib/sessions/summaries/schema";

type SummaryCardProps = {
  appointmentId: string;
  summary: { words: string; when: string } | null;
  /** First names of those who came. */
  readers: readonly string[];
  share: FormAction;
  withdraw: FormAction;
};

/** The one thing on this page that is read by the couple, and looks like it. */
export function SummaryCard({ appointmentId, summary, readers, share, withdraw }: SummaryCardProps) {
  const who = readers.map(isolate).join(" and ");
  return (
    <Card
      tone="clay"
      title={`Summary for ${who}`}
      eyebrow={
        summary ? `${who} can read this since ${summary.when}` : `${who} will read this once you share it`
      }
    >
      <div className="space-y-4">
        <ActionForm
          key={summary?.when}
          action={share}
          className="space-y-4"
          aria-label="Summary of the session"
        >
          <input type="hidden" name="appointmentId" value={appointmentId} />
          <Field
            name="words"
            label="What you’d like them to take along"
            hint="Separate from your notes. Leave out what somebody told you alone."
          >
            <TextArea rows={5} limit={summaryLimit} defaultValue={summary?.words ?? ""} />
          </Field>
          <SubmitButton pendingText="One moment…">
            {summary ? "Share this version" : "Share this summary"}
          </SubmitButton>
        </ActionForm>
        {summary ? (
          <OneButton action={withdraw} fields={{ appointmentId }} variant="plain">
            Stop sharing the summary
          </OneButton>
        ) : null}
      </div>
    </Card>
  );
}
