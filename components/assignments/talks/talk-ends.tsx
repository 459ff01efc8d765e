"use client";

import type { Route } from "next";
import type { RefObject } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Name } from "@/components/ui/name";

type Heading = { heading: RefObject<HTMLHeadingElement | null> };

/** A break is part of it: nobody is asked why, and both ways on are open. */
export function TalkBreak({ heading, onGoOn, onEnd }: Heading & { onGoOn: () => void; onEnd: () => void }) {
  return (
    <div className="space-y-6">
      <div>
        <h2 ref={heading} tabIndex={-1} className="text-2xl outline-none">
          A break. Good.
        </h2>
        <p className="mt-2">
          Stopping is part of this, and nobody has to say why. Drink something, stand up, look out of the
          window. If you go apart, say when you will be back.
        </p>
      </div>
      <div className="flex flex-col gap-3 sm:flex-row">
        <Button size="wide" onClick={onGoOn}>
          Continue
        </Button>
        <Button size="wide" variant="quiet" onClick={onEnd}>
          Enough for today
        </Button>
      </div>
    </div>
  );
}

type TalkDoneProps = Heading & { names: readonly [string, string]; exercise: Route; onAgain: () => void };

/** The phone goes back to its owner: what each makes of it is written apart, never here. */
export function TalkDone({ heading, names, exercise, onAgain }: TalkDoneProps) {
  const [owner, other] = names;
  return (
    <div className="space-y-6">
      <div>
        <h2 ref={heading} tabIndex={-1} className="text-2xl outline-none">
          Thank you for listening to each other
        </h2>
        <p className="mt-2">
          However far you got, that was a talk. Leave it here: it doesn’t have to go on at the sink.
        </p>
        <p className="mt-2">
          A few words for yourself come later, each on your own sheet and your own phone. This one is{" "}
          <Name>{owner}</Name>
          ’s. <Name>{other}</Name> finds theirs after signing in on another.
        </p>
      </div>
      <div className="flex flex-col gap-3 sm:flex-row">
        <ButtonLink href={exercise} size="wide">
          <Name>{owner}</Name>: back to the exercise
        </ButtonLink>
        <Button size="wide" variant="plain" onClick={onAgain}>
          Another round
        </Button>
      </div>
    </div>
  );
}
