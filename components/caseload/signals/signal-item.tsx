import type { ReactNode } from "react";
import { firstSteps, isDanger } from "@/components/safety/first-steps";
import type { Signal } from "@/lib/caseload/signals/types";
import { SignalCard } from "./signal-card";
import { signalPlace, signalTitle } from "./signal-words";

type SignalItemProps = {
  signal: Signal;
  say: (at: Date) => string;
  /** Below: what the counselor can do here. */
  children?: ReactNode;
};

/** One signal: whom it is about, since when, where it was said, and what to do first. */
export function SignalItem({ signal, say, children }: SignalItemProps) {
  const place = signalPlace(signal);
  return (
    <SignalCard
      title={signalTitle(signal)}
      danger={isDanger(signal)}
      place={place.words}
      href={place.href}
      since={say(signal.since)}
      steps={firstSteps(signal)}
    >
      {children}
    </SignalCard>
  );
}
