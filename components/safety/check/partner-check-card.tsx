import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Name } from "@/components/ui/name";
import { dayInWords } from "@/lib/platform/time/day";
import type { CheckAnswered, PartnerCheck } from "@/lib/safety/check/types";
import { dueWords, isDue } from "./due-words";

type PartnerCheckCardProps = {
  partner: PartnerCheck;
  today: string;
  say: (at: Date) => string;
  /** How one time that they answered is read. */
  read: (answered: CheckAnswered) => ReactNode;
  /** The form for a judgment. */
  children: ReactNode;
};

const ways = { answers: "on what they answered here", spoken: "after a talk alone" } as const;

/** One partner: whether it is time to ask, what they answered, and what was found before. */
export function PartnerCheckCard({ partner, today, say, read, children }: PartnerCheckCardProps) {
  const { firstName, due, answered, judgments } = partner;
  const [latest, ...earlier] = answered;
  return (
    <Card title={<Name>{firstName}</Name>} eyebrow="Only you see this">
      <p className={isDue(due) ? "font-semibold" : "text-ink-soft"}>{dueWords(due, today, say)}</p>
      {latest ? (
        // Folded: a screen may be looked at by those it is about.
        <Disclosure summary={`Answers of ${say(latest.answeredAt)}`} className="text-sm">
          {read(latest)}
        </Disclosure>
      ) : (
        <p className="mt-1 text-sm text-ink-soft">Has not answered here.</p>
      )}
      {earlier.length > 0 ? (
        <Disclosure summary="Earlier answers" className="text-sm">
          <ul className="space-y-6">
            {earlier.map((one) => (
              <li key={one.checkId}>
                <h3 className="text-base">{say(one.answeredAt)}</h3>
                {read(one)}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      <Disclosure summary="Record what you found">{children}</Disclosure>
      {judgments.length > 0 ? (
        <Disclosure summary="What was found so far">
          <ul className="space-y-3 text-sm">
            {judgments.map(({ judgmentId, words, by, way, recordedAt, nextOn }) => (
              <li key={judgmentId}>
                <p className="written">{words}</p>
                <p className="text-ink-soft">
                  <Name>{by}</Name>, {say(recordedAt)}, {ways[way]}. Ask again {dayInWords(nextOn, today)}.
                </p>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Card>
  );
}
