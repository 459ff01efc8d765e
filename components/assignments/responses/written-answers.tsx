import { ActionForm } from "@/components/forms/action-form";
import { AnswerValue } from "@/components/library/exercises/answer-value";
import { AudienceNote } from "@/components/ui/audience-note";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Disclosure } from "@/components/ui/disclosure";
import type { MyAnswer } from "@/lib/assignments/responses/types";
import type { SheetField } from "@/lib/library/exercises/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import type { Readers } from "./audience-choice";
import { choicesUpTo } from "./audience-choices";

type WrittenAnswersProps = {
  responseId: string;
  answers: readonly MyAnswer[];
  fields: readonly SheetField[];
  readers: Readers;
  widen: FormAction;
  withdraw: FormAction;
};

/** One's own handed-in words, with who can read each, and the author's say over it. */
export function WrittenAnswers({
  responseId,
  answers,
  fields,
  readers,
  widen,
  withdraw,
}: WrittenAnswersProps) {
  const { coachName, partnerName, opens } = readers;
  if (answers.length === 0) return <p className="text-ink-soft">You sent this without words.</p>;
  return (
    <ol className="divide-y divide-line">
      {answers.map((answer) => {
        const field = fields.find(({ key }) => key === answer.fieldKey);
        if (!field) return null;
        const wider = choicesUpTo(answer.widest).slice(choicesUpTo(answer.audience).length);
        const shared = field.sheet === "shared";
        return (
          <li key={answer.fieldKey} className="py-5 first:pt-0 last:pb-0">
            <h3 className="text-base leading-snug">{answer.label}</h3>
            <div className="mt-1.5">
              <AnswerValue field={field} value={answer.value} />
            </div>
            <div className="mt-2">
              {answer.withdrawn ? (
                <p className="text-sm text-ink-soft">You no longer share this. Only you can read it now.</p>
              ) : (
                <AudienceNote
                  audience={answer.audience}
                  coachName={coachName}
                  partnerName={partnerName}
                  when={shared ? "together" : answer.open ? "alone" : opens}
                />
              )}
            </div>
            {answer.withdrawn || (wider.length === 0 && answer.audience === "self") ? null : (
              <Disclosure summary={<span className="text-sm">Change who can read this</span>}>
                <div className="flex flex-wrap gap-2">
                  {wider
                    .filter((to) => to !== "self")
                    .map((to) => (
                      <ActionForm key={to} action={widen} className="">
                        <input type="hidden" name="responseId" value={responseId} />
                        <input type="hidden" name="fieldKey" value={answer.fieldKey} />
                        <input type="hidden" name="to" value={to} />
                        <ConfirmDialog
                          trigger={
                            to === "coach"
                              ? `Let ${isolate(coachName)} read it`
                              : `Let ${isolate(partnerName)} read it, too`
                          }
                          title={
                            to === "coach"
                              ? `Let ${isolate(coachName)} read this?`
                              : `Let ${isolate(partnerName)} read this?`
                          }
                          confirmLabel="Yes"
                          variant="quiet"
                          size="small"
                        >
                          {to === "coach"
                            ? "You can stop sharing it later, but what has been read stays known."
                            : `${isolate(coachName)} can read it, and ${isolate(partnerName)} once it is opened. You can stop sharing it later, but what has been read stays known.`}
                        </ConfirmDialog>
                      </ActionForm>
                    ))}
                  {answer.audience === "self" || shared ? null : (
                    <ActionForm action={withdraw} className="">
                      <input type="hidden" name="responseId" value={responseId} />
                      <input type="hidden" name="fieldKey" value={answer.fieldKey} />
                      <ConfirmDialog
                        trigger="Stop sharing"
                        title="Stop sharing this?"
                        confirmLabel="Stop sharing"
                        variant="quiet"
                        size="small"
                      >
                        From then on only you can read it. What has been read before stays known.
                      </ConfirmDialog>
                    </ActionForm>
                  )}
                </div>
              </Disclosure>
            )}
          </li>
        );
      })}
    </ol>
  );
}
