"use client";

import { type RefObject, useState } from "react";
import { Button } from "@/components/ui/button";
import { Name } from "@/components/ui/name";
import { clockText, type Moment } from "@/lib/assignments/talks/rules";
import { isolate } from "@/lib/platform/names/isolate";

type TurnProps = {
  heading: RefObject<HTMLHeadingElement | null>;
  speaker: string;
  listener: string;
  onNext: () => void;
};

type SpeakingProps = TurnProps & {
  left: number;
  whole: number;
  moment: Moment;
  running: boolean;
  onPause: () => void;
};

/** The speaker's time. The clock can be put out of sight; it is said aloud twice, and never cuts anybody off. */
export function Speaking(props: SpeakingProps) {
  const { heading, speaker, listener, left, whole, moment, running, onPause, onNext } = props;
  const [hidden, setHidden] = useState(false);
  const said: Record<Moment, string> = {
    running: "",
    one_minute: "About a minute is left.",
    over: `The time is up. Finish your thought, ${isolate(speaker)}; then ${isolate(listener)} says what they heard.`,
  };
  const part = Math.min(1, Math.max(0, left / whole));
  return (
    <>
      <div>
        <h2 ref={heading} tabIndex={-1} className="text-3xl outline-none">
          <Name>{speaker}</Name> speaks
        </h2>
        <p className="mt-2 text-lg text-ink-soft">
          <Name>{listener}</Name> listens. There is nothing to answer yet. A silence belongs to{" "}
          <Name>{speaker}</Name>.
        </p>
      </div>
      {hidden ? null : (
        <div>
          <p className="text-[4.5rem]/none font-semibold tabular-nums" aria-hidden>
            {clockText(left)}
          </p>
          <p className="sr-only">
            {left > 0 ? `About ${Math.max(1, Math.ceil(left / 60_000))} minutes left` : "The time is up"}
          </p>
          <div aria-hidden className="mx-auto mt-4 h-2 max-w-80 overflow-hidden rounded-full bg-sunken">
            <div
              className="h-full origin-left bg-accent motion-safe:transition-transform"
              style={{ transform: `scaleX(${part})` }}
            />
          </div>
        </div>
      )}
      <p role="status" className="min-h-7 text-lg">
        {running ? said[moment] : "The clock is standing still."}
      </p>
      <div className="flex flex-col items-center justify-center gap-3 sm:flex-row">
        <Button size="wide" onClick={onNext}>
          I have said it
        </Button>
        <Button size="wide" variant="quiet" onClick={onPause}>
          {running ? "Pause" : "Go on"}
        </Button>
        <Button size="wide" variant="plain" aria-pressed={hidden} onClick={() => setHidden(!hidden)}>
          {hidden ? "Show the clock" : "Hide the clock"}
        </Button>
      </div>
    </>
  );
}

type ReflectingProps = TurnProps & { prompts: readonly string[]; last: boolean };

/** No clock here: it takes as long as it takes until the speaker says that it was heard. */
export function Reflecting({ heading, speaker, listener, prompts, last, onNext }: ReflectingProps) {
  return (
    <>
      <div>
        <h2 ref={heading} tabIndex={-1} className="text-3xl outline-none">
          <Name>{listener}</Name> says back what they heard
        </h2>
        <p className="mt-2 text-lg text-ink-soft">
          Two or three sentences, no reply. <Name>{speaker}</Name> puts it right, as often as it takes.
        </p>
      </div>
      <ul className="mx-auto max-w-96 space-y-2" aria-label={`${isolate(listener)} can say`}>
        {prompts.map((prompt) => (
          <li key={prompt} className="rounded-md bg-accent-soft px-4 py-3 text-lg">
            “{prompt}”
          </li>
        ))}
      </ul>
      <Button size="wide" onClick={onNext}>
        {last ? "That was heard" : "That was heard. Change places"}
      </Button>
    </>
  );
}
