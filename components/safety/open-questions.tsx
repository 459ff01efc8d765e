import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import type { OpenQuestion } from "@/lib/reconsent/types";

type OpenQuestionsProps = {
  questions: readonly OpenQuestion[];
  partnerName: string;
  say: (at: Date) => string;
  answer: FormAction;
};

/** What the counselor asks this person alone. The partner sees neither the question nor the answer. */
export function OpenQuestions({ questions, partnerName, say, answer }: OpenQuestionsProps) {
  const coachName = questions[0]?.coachName;
  if (!coachName) return null;
  return (
    <Card title={`${isolate(coachName)} asks you, and nobody else`}>
      <p className="text-sm text-ink-soft">
        Whatever you choose, <Name>{partnerName}</Name> is told neither of the question nor of your answer.
        You need not decide today.
      </p>
      <ul className="mt-2 divide-y divide-line">
        {questions.map(({ questionId, words, title, on }) => (
          <li key={questionId} className="space-y-2 py-3">
            <p className="break-words">
              {words} on {say(on)}
              {title ? <>: “{title}”</> : null}. It has not been opened yet. May <Name>{partnerName}</Name>{" "}
              see it?
            </p>
            <div className="flex flex-wrap gap-2">
              {(["yes", "no"] as const).map((choice) => (
                <ActionForm key={choice} action={answer}>
                  <input type="hidden" name="questionId" value={questionId} />
                  <input type="hidden" name="answer" value={choice} />
                  <SubmitButton variant="quiet">
                    {choice === "yes"
                      ? `Yes, ${isolate(partnerName)} may see it`
                      : `No, keep it between me and ${isolate(coachName)}`}
                  </SubmitButton>
                </ActionForm>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
