"use client";

import type { Route } from "next";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import {
  begin,
  end,
  goOn,
  leftOf,
  momentOf,
  next,
  pause,
  speakerOf,
  takeBreak,
} from "@/lib/assignments/talks/rules";
import type { TalkPlan } from "@/lib/library/exercises/schema/content";
import { TalkBefore } from "./talk-before";
import { TalkBreak, TalkDone } from "./talk-ends";
import { Reflecting, Speaking } from "./talk-turn";
import { useAwake } from "./use-awake";
import { useTalk } from "./use-talk";

type TalkTableProps = {
  /** Tells this talk from others in the phone's memory. */
  place: string;
  plan: TalkPlan;
  /** Whose phone it is, then the other. */
  names: readonly [string, string];
  exercise: Route;
};

/** One phone between two people. Nothing is recorded or sent; it goes on without a connection. */
export function TalkTable({ place, plan, names, exercise }: TalkTableProps) {
  const { talk, now, running, become } = useTalk(place);
  const heading = useRef<HTMLHeadingElement>(null);
  const stage = talk ? `${talk.resting ? "resting" : talk.stage} ${talk.turn}` : "before";
  const last = useRef(stage);
  useAwake(talk !== null && talk.stage !== "done" && !talk.resting);

  useEffect(() => {
    if (last.current !== stage) heading.current?.focus();
    last.current = stage;
  }, [stage]);

  if (!talk) {
    return (
      <TalkBefore
        heading={heading}
        minutes={plan.minutes}
        names={names}
        onBegin={(minutes, first) => become((_, at) => begin(minutes, first, at))}
      />
    );
  }
  if (talk.resting) {
    return (
      <TalkBreak
        heading={heading}
        onGoOn={() => become((was, at) => was && goOn(was, at))}
        onEnd={() => become((was, at) => was && end(was, at))}
      />
    );
  }
  if (talk.stage === "done") {
    return (
      <TalkDone heading={heading} names={names} exercise={exercise} onAgain={() => become(() => null)} />
    );
  }
  const speaker = names[speakerOf(talk)];
  const listener = names[speakerOf(talk) === 0 ? 1 : 0];
  const goNext = () => become((was, at) => was && next(was, at));
  return (
    <div className="space-y-8 text-center">
      {talk.stage === "speaking" ? (
        <Speaking
          heading={heading}
          speaker={speaker}
          listener={listener}
          left={leftOf(talk, now)}
          whole={talk.minutes * 60_000}
          moment={momentOf(talk, now)}
          running={running}
          onPause={() => become((was, at) => was && (running ? pause(was, at) : goOn(was, at)))}
          onNext={goNext}
        />
      ) : (
        <Reflecting
          heading={heading}
          speaker={speaker}
          listener={listener}
          prompts={plan.reflect}
          last={talk.turn === 2}
          onNext={goNext}
        />
      )}
      <div className="border-t border-line pt-5">
        <Button variant="plain" onClick={() => become((was, at) => was && takeBreak(was, at))}>
          Take a break
        </Button>
        <p className="text-sm text-ink-soft">Either of you, at any moment, without a reason.</p>
      </div>
    </div>
  );
}
