import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import { HintBelow } from "@/components/writing-hints/hint-below";
import { HintsFor } from "@/components/writing-hints/hints-for";
import { gentleWordLimit } from "@/lib/everyday/kind-words/schema";
import type { WordsPage } from "@/lib/everyday/kind-words/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { dayInWords } from "@/lib/platform/time/day";

type GentleWordsProps = {
  page: WordsPage;
  today: string;
  partnerName: string;
  coachName: string;
  deviceKey: string;
  submitKey: string;
  send: FormAction;
  takeBack: FormAction;
};

/** One small message now and then, without any place for an answer. */
export function GentleWords(props: GentleWordsProps) {
  const { page, today, partnerName, coachName, deviceKey, submitKey, send, takeBack } = props;
  const sent = page.mine.filter((word) => !word.takenBack);
  return (
    <Card title={`A kind word to ${isolate(partnerName)}`} id="word" className="scroll-mt-20">
      {page.mayWrite ? (
        <HintsFor deviceKey={deviceKey}>
          <ActionForm action={send} className="space-y-4" aria-label="A kind word">
            <input type="hidden" name="submitKey" value={submitKey} />
            <Field
              name="body"
              label="Something small that asks for nothing"
              hint={`No question, no wish. ${isolate(coachName)} can read it, and ${isolate(partnerName)} once it is opened. Nobody can answer here, and you will not see whether it was read.`}
              required
            >
              <TextArea rows={2} limit={gentleWordLimit} placeholder="Thinking of you…" />
              <HintBelow about={["pressure"]} />
            </Field>
            <SubmitButton variant="quiet" pendingText="One moment…">
              Send it
            </SubmitButton>
          </ActionForm>
        </HintsFor>
      ) : (
        <p className="text-ink-soft">
          {sent[0]?.sentOn === today ? "Your word is sent. " : null}A kind word has its time, and just now it
          is better left. The place to write comes back by itself.
        </p>
      )}
      {sent.length > 0 ? (
        <Disclosure summary="Words I have sent" className="mt-3">
          <ul className="-ml-6 divide-y divide-line">
            {sent.map((word) => (
              <li key={word.wordId} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  {word.body}
                  <span className="block text-sm text-ink-soft">{dayInWords(word.sentOn, today)}</span>
                </span>
                <ActionForm action={takeBack} className="">
                  <input type="hidden" name="wordId" value={word.wordId} />
                  <ConfirmDialog
                    trigger="Withdraw it"
                    title="Withdraw this kind word?"
                    confirmLabel="Withdraw it"
                    variant="plain"
                    size="small"
                  >
                    From now on <Name>{partnerName}</Name> no longer sees it here. If it has been read, it
                    cannot be unread.
                  </ConfirmDialog>
                </ActionForm>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Card>
  );
}
