import { ActionForm } from "@/components/forms/action-form";
import { safetyPath } from "@/components/practice/couples/paths";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ReviewedSignal, Signal } from "@/lib/caseload/signals/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { SignalItem } from "./signal-item";
import { signalTitle } from "./signal-words";

type CoupleSignalsProps = {
  signals: readonly Signal[];
  reviewed: readonly ReviewedSignal[];
  total: number;
  say: (at: Date) => string;
  review: FormAction;
  /** "Ana, since March 2": a standing low, which is no news and never goes away by itself. */
  lows: readonly string[];
};

function Words({ signal }: { signal: Signal }) {
  if (!signal.words) return null;
  return (
    // Folded: a screen may be looked at by those it is about.
    <Disclosure summary={<span className="text-sm">In their words</span>}>
      <blockquote className="border-l-3 border-edge pl-3 break-words whitespace-pre-wrap">
        {signal.words}
      </blockquote>
    </Disclosure>
  );
}

function Review({ signal, review }: { signal: Signal; review: FormAction }) {
  if (signal.kind === "concern") {
    return (
      <ButtonLink href={safetyPath(signal.coupleId)} variant="quiet" size="small">
        Open the concern
      </ButtonLink>
    );
  }
  return (
    <Disclosure summary="Mark as reviewed">
      <ActionForm action={review} className="space-y-3">
        <input type="hidden" name="signalId" value={signal.signalId} />
        <input type="hidden" name="kind" value={signal.kind} />
        <Field name="words" label="What you did or found" hint="A few words, for you alone." optional>
          <TextArea rows={2} />
        </Field>
        <SubmitButton size="small" variant="quiet" pendingText="One moment…">
          Mark as reviewed
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
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
            <SignalItem signal={signal} say={say}>
              <Words signal={signal} />
              <Review signal={signal} review={review} />
            </SignalItem>
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
                <Words signal={signal} />
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
