import { Card } from "@/components/ui/card";
import { declineLabel, pulseQuestions } from "@/lib/trust/terms";
import type { PulseAnswer, PulseItem } from "@/lib/trust/types";

type SettledPulseProps = { answers: Record<PulseItem, PulseAnswer>; line: string | null };

const say = (answer: PulseAnswer) =>
  answer === null ? "left out" : answer === "declined" ? declineLabel : `${answer} of 10`;

/** This week's answers, to read again. */
export function SettledPulse({ answers, line }: SettledPulseProps) {
  return (
    <Card title="What you said this week">
      <dl className="divide-y divide-line">
        {pulseQuestions.map(({ item, statement }) => (
          <div key={item} className="flex flex-wrap justify-between gap-x-6 gap-y-0.5 py-3">
            <dt>{statement}</dt>
            <dd className="font-semibold">{say(answers[item])}</dd>
          </div>
        ))}
        {line ? (
          <div className="py-3">
            <dt className="text-sm text-ink-soft">Your line</dt>
            <dd className="whitespace-pre-wrap">{line}</dd>
          </div>
        ) : null}
      </dl>
    </Card>
  );
}
