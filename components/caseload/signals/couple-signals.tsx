import { safetyPath } from "@/components/practice/couples/paths";
import { firstSteps, isDanger } from "@/components/safety/first-steps";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { ReviewedSignal, Signal } from "@/lib/caseload/signals/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { SignalCard, SignalWords } from "./signal-card";
import { signalPlace, signalTitle } from "./signal-words";

type CoupleSignalsProps = {
  signals: readonly Signal[];
  reviewed: readonly ReviewedSignal[];
  total: number;
  say: (at: Date) => string;
  review: FormAction;
  /** "Ana, since March 2": a standing low, which is no news and never goes away by itself. */
  lows: readonly string[];
};

function cardOf(signal: Signal, say: (at: Date) => string) {
  const place = signalPlace(signal);
  return {
    ...{ id: signal.signalId, kind: signal.kind, title: signalTitle(signal), danger: isDanger(signal) },
    ...{ place: place.words, href: place.href, since: say(signal.since), steps: firstSteps(signal) },
    ...{ words: signal.words, concern: signal.kind === "concern" ? safetyPath(signal.coupleId) : null },
  };
}

/** At the top of a record: what asks for the counselor before anything else here. */
export function CoupleSignals(props: CoupleSignalsProps) {
  const { signals, reviewed, total, say, review, lows } = props;
  if (signals.length + reviewed.length + lows.length === 0) return null;
  const open = signals.length > 0;
  return (
    <Card
      title={open ? "See to this first" : "Signals"}
      eyebrow="Only you see this"
      tone={open ? "clay" : "raised"}
      id="signals"
      className="mb-6 scroll-mt-20"
    >
      <ul className="divide-y divide-line">
        {signals.map((signal) => (
          <li key={signal.signalId} className="py-3 first:pt-0">
            <SignalCard {...cardOf(signal, say)} review={review} />
          </li>
        ))}
      </ul>
      {total > signals.length ? (
        <p className="text-sm">{total - signals.length} more, once some of these are reviewed.</p>
      ) : null}
      {lows.map((low) => (
        <p key={low} className="text-sm text-ink-soft">
          At ease has been low: {low}
        </p>
      ))}
      {reviewed.length > 0 ? (
        <Disclosure summary="Reviewed before">
          <ul className="space-y-3 text-sm">
            {reviewed.map((signal) => (
              <li key={signal.signalId}>
                <p className="font-semibold">{signalTitle(signal)}</p>
                <SignalWords words={signal.words} />
                <p className="break-words whitespace-pre-wrap text-ink-soft">
                  Reviewed {say(signal.reviewedAt)}
                  {signal.reviewedWords ? `: ${signal.reviewedWords}` : ""}
                </p>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Card>
  );
}
