import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { Signal } from "@/lib/caseload/signals/types";
import { firstSteps, isDanger } from "./first-steps";
import { signalPlace, signalTitle } from "./signal-words";

type SignalItemProps = {
  signal: Signal;
  say: (at: Date) => string;
  /** Above the title: of which couple. */
  couple?: ReactNode;
  /** Below: what the counselor can do here. */
  children?: ReactNode;
};

/** One signal: whom it is about, since when, where it was said, and what to do first. */
export function SignalItem({ signal, say, couple, children }: SignalItemProps) {
  const place = signalPlace(signal);
  const [first, ...rest] = firstSteps(signal);
  return (
    <article className="min-w-0 break-words">
      {couple}
      <h3 className="text-base font-semibold">
        {signalTitle(signal)}
        {isDanger(signal) ? (
          <Badge tone="notice" className="ml-2 align-middle">
            Danger sign
          </Badge>
        ) : null}
      </h3>
      <p className="text-sm text-ink-soft">
        <Link href={place.href} className="link">
          {place.words}
        </Link>
        , {say(signal.since)}
      </p>
      <p className="mt-1 text-sm">
        <span className="font-semibold">First:</span> {first}
      </p>
      {rest.length > 0 ? (
        <Disclosure summary={<span className="text-sm">What else to think of</span>}>
          <ul className="list-disc space-y-1 pl-4 text-sm">
            {rest.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {children}
    </article>
  );
}
