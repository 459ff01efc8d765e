import type { Route } from "next";
import Link from "next/link";
import type { FormAction } from "@/lib/actions/form-state";
import type { Hint } from "@/lib/agreements/types";
import { dayInWords } from "@/lib/time/day";
import { Card } from "../ui/card";
import { Disclosure } from "../ui/disclosure";
import { Pressed } from "./small-forms";

const topicWords: Record<Hint["topic"], string> = {
  phone: "phone and messages",
  friends: "whom they see",
  clothes: "what they wear",
  money: "money",
  whereabouts: "where they are",
};
const aboutWords: Record<Hint["about"], string> = {
  agreement: "in an agreement",
  card: "on a card",
  transparency: "in what is told by choice",
};

type HintListProps = {
  hints: readonly Hint[];
  settle: FormAction;
  /** The day of an instant, in the practice's zone. */
  day: (at: Date) => string;
  today: string;
  /** Where a safety concern is noted, if one of them troubles the counselor. */
  concern: Route;
};

function HintWords({ hint, day, today }: { hint: Hint } & Pick<HintListProps, "day" | "today">) {
  return (
    <>
      <p className="font-semibold">
        Binds {hint.boundName} alone, about {topicWords[hint.topic]}
      </p>
      <blockquote className="mt-1 border-l-3 border-edge pl-3 break-words whitespace-pre-wrap">
        {hint.line}
      </blockquote>
      <p className="mt-1 text-sm text-ink-soft">
        {aboutWords[hint.about]}, {dayInWords(day(hint.createdAt), today)}
      </p>
    </>
  );
}

/** For the counselor: lines to ask about. Found by words alone, so most may be harmless. */
export function HintList({ hints, settle, day, today, concern }: HintListProps) {
  const fresh = hints.filter(({ settled }) => !settled);
  const away = hints.filter(({ settled }) => settled);
  if (hints.length === 0) return null;
  return (
    <Card title="Worth asking about, alone" tone="clay">
      <p className="mb-3 text-sm">
        Found by their words, so they may be quite harmless. Not a verdict: something to ask each of them
        about when the other is not there. Neither partner can see this, and nothing follows from it by
        itself. If one of them troubles you, you can{" "}
        <Link prefetch={false} href={concern} className="link">
          note a safety concern
        </Link>
        .
      </p>
      <ul className="space-y-4">
        {fresh.map((hint) => (
          <li key={hint.hintId} className="border-t border-line pt-3">
            <HintWords hint={hint} day={day} today={today} />
            <div className="mt-2">
              <Pressed action={settle} fields={{ hintId: hint.hintId }}>
                I have looked into it
              </Pressed>
            </div>
          </li>
        ))}
      </ul>
      {away.length > 0 ? (
        <Disclosure summary="Looked into before" className="mt-3">
          <ul className="space-y-3">
            {away.map((hint) => (
              <li key={hint.hintId}>
                <HintWords hint={hint} day={day} today={today} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Card>
  );
}
