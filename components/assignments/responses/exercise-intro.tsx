"use client";

import { HelpLink, WithHelpLinks } from "@/components/safety/help-now/help-link";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { Name } from "@/components/ui/name";
import type { Mode } from "@/lib/library/exercises/types";
import { modeWords } from "./mode-words";

type ExerciseIntroProps = {
  why: string;
  coachName: string;
  partnerName: string;
  minutes: number;
  mode: Mode;
  steps: readonly string[];
  mayHurt: boolean;
  example: string | null;
};

/** Why it was given, how long it takes, how to go about it; an example for whoever wants one. */
export function ExerciseIntro({
  why,
  coachName,
  partnerName,
  minutes,
  mode,
  steps,
  mayHurt,
  example,
}: ExerciseIntroProps) {
  return (
    <div className="space-y-6">
      <Card tone="accent">
        <p className="whitespace-pre-wrap">“{why}”</p>
        <p className="mt-1 text-sm text-ink-soft">
          <Name>{coachName}</Name>
        </p>
      </Card>
      <p className="flex items-start gap-2 text-ink-soft">
        <Icon name="clock" className="mt-1 size-4.5" />
        <span>
          About {minutes} minutes, {modeWords(mode, partnerName)}. You can stop at any time; what you write is
          saved.
        </span>
      </p>
      <section aria-label="How to go about it">
        <ol className="list-decimal space-y-2 pl-6 marker:font-semibold marker:text-accent">
          {steps.map((step) => (
            <li key={step} className="pl-1">
              <WithHelpLinks text={step} />
            </li>
          ))}
        </ol>
        {mayHurt ? (
          <p className="mt-4 text-sm text-ink-soft">
            If it gets to be too much, stop; nothing here has to be finished. <HelpLink /> lists people to
            call at any hour.
          </p>
        ) : null}
        {example ? (
          <Disclosure summary="Read an example" className="mt-3">
            <p className="whitespace-pre-wrap border-l-2 border-line pl-4 text-ink-soft">{example}</p>
          </Disclosure>
        ) : null}
      </section>
    </div>
  );
}
