import { ActionForm } from "@/components/forms/action-form";
import { PrivateWords } from "@/components/practice/consent/private-words";
import { Profession } from "@/components/shell/profession";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import { HintBelow } from "@/components/writing-hints/hint-below";
import { doubtMay } from "@/lib/everyday/doubts/rules";
import { answerPartLimit, helpedWords } from "@/lib/everyday/doubts/schema";
import type { DoubtView } from "@/lib/everyday/doubts/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { dayInWords } from "@/lib/platform/time/day";
import { AnswerWords } from "./answer-words";

export type DoubtActions = { answer: FormAction; takeBack: FormAction; note: FormAction };
type DoubtListProps = {
  doubts: readonly DoubtView[];
  today: string;
  partnerName: string;
  paused: boolean;
  actions: DoubtActions;
};

export function DoubtList({ doubts, today, partnerName, paused, actions }: DoubtListProps) {
  return (
    <ul className="space-y-4">
      {doubts.map((doubt) => (
        <li key={doubt.doubtId} className="space-y-3 rounded-lg border border-line bg-raised p-4">
          <div>
            <p className="text-sm text-ink-soft">
              {doubt.mine ? "Your doubt" : `${isolate(doubt.askerName)}’s doubt`},{" "}
              {dayInWords(doubt.askedOn, today)}
              {doubt.state === "taken_back" ? " · withdrawn, only you" : ""}
            </p>
            <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{doubt.body}</p>
          </div>
          {doubt.answer ? <AnswerWords answer={doubt.answer} from={doubt.answererName} /> : null}
          {!doubt.mine && !paused && doubtMay(doubt.state, "answer") ? (
            <AnswerForm doubtId={doubt.doubtId} action={actions.answer} />
          ) : null}
          {doubt.mine ? <OwnDoubt doubt={doubt} partnerName={partnerName} actions={actions} /> : null}
        </li>
      ))}
    </ul>
  );
}

const frame = [
  ["hear", "What I heard, and that it makes sense", "I understand that…"],
  ["calm", "The plain answer, calmly", "Breathe out first. Then what was, in a sentence or two…"],
  ["recommit", "What I am still doing", "You can count on…"],
] as const;

/** Three small steps; the hints below look out for words that defend. */
function AnswerForm({ doubtId, action }: { doubtId: string; action: FormAction }) {
  return (
    <Disclosure summary="Answer calmly">
      <ActionForm action={action} className="-ml-6 space-y-4" aria-label="An answer">
        <input type="hidden" name="doubtId" value={doubtId} />
        <p className="text-sm text-ink-soft">
          Take your time; nobody has to answer at once, and nobody has to prove anything. Too hot? Leave it,
          and say when you will come back to it.
        </p>
        {frame.map(([name, label, placeholder]) => (
          <Field key={name} name={name} label={label} required>
            <TextArea rows={2} limit={answerPartLimit} placeholder={placeholder} />
            <HintBelow about={["non_apology", "justifying", "minimising", "criticism", "pressure"]} />
          </Field>
        ))}
        <SubmitButton variant="quiet" pendingText="One moment…">
          Give this answer
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

function OwnDoubt({
  doubt,
  partnerName,
  actions,
}: {
  doubt: DoubtView;
  partnerName: string;
  actions: DoubtActions;
}) {
  const hidden = <input type="hidden" name="doubtId" value={doubt.doubtId} />;
  return (
    <div className="space-y-2">
      {doubt.answer && doubtMay(doubt.state, "note") ? (
        <Disclosure
          summary={doubt.helped ? `Your note: ${helpedWords[doubt.helped]}` : "Note whether it helped"}
        >
          <ActionForm action={actions.note} className="-ml-6 space-y-2" aria-label="Whether it helped">
            {hidden}
            <p className="text-sm text-ink-soft">
              <Name>{partnerName}</Name> does not see this; your <Profession /> does.
            </p>
            <PrivateWords brief />
            <div className="flex flex-wrap gap-2">
              {Object.entries(helpedWords).map(([value, label]) => (
                <SubmitButton
                  key={value}
                  name="helped"
                  value={value}
                  variant="quiet"
                  size="small"
                  pendingText="One moment…"
                >
                  {label}
                </SubmitButton>
              ))}
            </div>
          </ActionForm>
        </Disclosure>
      ) : null}
      {doubtMay(doubt.state, "take_back") ? (
        <ActionForm action={actions.takeBack} className="-ml-3">
          {hidden}
          <ConfirmDialog
            trigger="Withdraw it"
            title="Withdraw this doubt?"
            confirmLabel="Withdraw it"
            variant="plain"
            size="small"
          >
            From now on <Name>{partnerName}</Name> no longer sees it here. If it has been read, it cannot be
            unread.
          </ConfirmDialog>
        </ActionForm>
      ) : null}
    </div>
  );
}
