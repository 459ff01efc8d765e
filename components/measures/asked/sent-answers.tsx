import { Disclosure } from "@/components/ui/disclosure";
import type { Sent } from "@/lib/measures/asked/types";

type SentAnswersProps = { sent: readonly Sent[]; say: (day: string) => string };

/** What somebody has sent, for themselves: question and answer, in words. */
export function SentAnswers({ sent, say }: SentAnswersProps) {
  return sent.map(({ on, answers }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two of one day differ by their place alone
    <Disclosure key={at} summary={`What I answered ${say(on)}`} open={sent.length === 1}>
      <AnswerList answers={answers} />
    </Disclosure>
  ));
}

export function AnswerList({ answers }: Pick<Sent, "answers">) {
  return (
    <dl className="divide-y divide-line">
      {answers.map(({ question, answer }) => (
        <div key={question} className="py-2">
          <dt className="text-sm text-ink-soft">{question}</dt>
          <dd className="font-semibold">{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
