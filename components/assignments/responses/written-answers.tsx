import { AnswerValue } from "@/components/library/exercises/answer-value";
import { AudienceNote } from "@/components/ui/audience-note";
import type { MyAnswer } from "@/lib/assignments/responses/types";
import type { SheetField } from "@/lib/library/exercises/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { Readers } from "./audience-choice";
import { choicesUpTo } from "./audience-choices";
import { ReadersForms } from "./readers-forms";

type WrittenAnswersProps = {
  responseId: string;
  answers: readonly MyAnswer[];
  fields: readonly SheetField[];
  readers: Readers;
  /** Each reads what the other has opened: so it is open, and need not be said to wait. */
  opened?: boolean;
  widen: FormAction;
  withdraw: FormAction;
};

/** One's own handed-in words, with who can read each, and the author's say over it. */
export function WrittenAnswers({
  responseId,
  answers,
  fields,
  readers,
  opened = false,
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
                  when={shared || (answer.open && opened) ? "together" : answer.open ? "alone" : opens}
                />
              )}
            </div>
            {answer.withdrawn || (wider.length === 0 && answer.audience === "self") ? null : (
              <ReadersForms
                responseId={responseId}
                fieldKey={answer.fieldKey}
                wider={wider.filter((to) => to !== "self")}
                stops={answer.audience !== "self" && !shared}
                coachName={coachName}
                partnerName={partnerName}
                widen={widen}
                withdraw={withdraw}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}
