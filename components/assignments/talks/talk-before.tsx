"use client";

import type { RefObject, SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { Name } from "@/components/ui/name";

type TalkBeforeProps = {
  heading: RefObject<HTMLHeadingElement | null>;
  minutes: readonly number[];
  names: readonly [string, string];
  onBegin: (minutes: number, first: 0 | 1) => void;
};

const choice =
  "flex min-h-12 cursor-pointer items-center gap-2.5 rounded-md border border-edge bg-raised px-4 hover:border-ink-soft has-checked:border-accent has-checked:bg-accent-soft has-checked:inset-ring has-checked:inset-ring-accent";

/** How long, and who begins. */
export function TalkBefore({ heading, minutes, names, onBegin }: TalkBeforeProps) {
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onBegin(Number(form.get("minutes")), form.get("first") === "1" ? 1 : 0);
  };
  const usual = minutes[Math.floor((minutes.length - 1) / 2)];
  return (
    <form noValidate onSubmit={onSubmit} className="space-y-7">
      <div>
        <h2 ref={heading} tabIndex={-1} className="text-xl outline-none">
          Lay the phone between you
        </h2>
        <p className="mt-1 text-ink-soft">
          It shows whose turn it is and how long. Nothing you say is recorded or sent, and it goes on when the
          connection drops.
        </p>
      </div>
      <fieldset>
        <legend className="mb-2 font-semibold">How long each of you speaks</legend>
        <div className="flex flex-wrap gap-2">
          {minutes.map((one) => (
            <label key={one} className={choice}>
              <input
                type="radio"
                name="minutes"
                value={one}
                defaultChecked={one === usual}
                className="size-5"
              />
              {one} minutes
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-2 font-semibold">Who begins</legend>
        <div className="flex flex-wrap gap-2">
          {names.map((name, at) => (
            <label key={name} className={choice}>
              <input type="radio" name="first" value={at} defaultChecked={at === 0} className="size-5" />
              <Name>{name}</Name>
            </label>
          ))}
        </div>
      </fieldset>
      <Button type="submit" size="wide">
        Begin
      </Button>
    </form>
  );
}
