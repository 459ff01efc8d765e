import { Card } from "@/components/ui/card";
import { selfStatementOf } from "@/lib/trust/pairs/terms";
import { statementOf } from "@/lib/trust/pulses/terms";
import { unsaidLabels } from "@/lib/trust/terms";
import { type PulseAnswer, type PulseWeek, pulseItems, selfItems } from "@/lib/trust/types";

const say = (answer: PulseAnswer) =>
  answer === null ? "no answer" : typeof answer === "number" ? `${answer} of 10` : unsaidLabels[answer];

/** This week's answers, to read again, in the wording they were given to. */
export function SettledPulse({ answers, wording, ofOneself, line }: NonNullable<PulseWeek["said"]>) {
  return (
    <Card title="What you said this week">
      <dl className="divide-y divide-line">
        {pulseItems.map((item) => (
          <div key={item} className="flex flex-wrap justify-between gap-x-6 gap-y-0.5 py-3">
            <dt>{statementOf(item, wording)}</dt>
            <dd className="font-semibold">{say(answers[item])}</dd>
          </div>
        ))}
        {selfItems.map((item) =>
          ofOneself && ofOneself[item] !== null ? (
            <div key={item} className="flex flex-wrap justify-between gap-x-6 gap-y-0.5 py-3">
              <dt>{selfStatementOf(item, ofOneself.wording)}</dt>
              <dd className="font-semibold">{say(ofOneself[item])}</dd>
            </div>
          ) : null,
        )}
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
