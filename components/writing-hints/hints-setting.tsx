"use client";

import { useEffect, useId, useState } from "react";
import { Card } from "@/components/ui/card";
import { choiceChanged, type HintChoice, keepHintChoice, readHintChoice } from "@/lib/writing-hints/choice";

const choices: Record<HintChoice, string> = {
  usual: "In exercises about apologizing, asking and promising",
  everywhere: "In every exercise, wherever I write",
  never: "No hints, ever",
};

/** Whether there are writing hints on this device: the one place where they come back. */
export function HintsSetting({ deviceKey }: { deviceKey: string }) {
  const name = useId();
  const [chosen, choose] = useState<HintChoice | null>();
  const [forNow, setForNow] = useState(false);

  useEffect(() => {
    let gone = false;
    const read = async () => {
      const choice = await readHintChoice(deviceKey);
      if (!gone) choose(choice);
    };
    void read();
    window.addEventListener(choiceChanged, read);
    window.addEventListener("storage", read);
    return () => {
      gone = true;
      window.removeEventListener(choiceChanged, read);
      window.removeEventListener("storage", read);
    };
  }, [deviceKey]);

  const keep = async (choice: HintChoice) => {
    choose(choice);
    setForNow(!(await keepHintChoice(deviceKey, choice)));
  };

  return (
    <Card id="writing-hints" title="Writing hints" className="scroll-mt-20">
      <p className="text-ink-soft">
        Some words land differently from how they are meant. While you write, a quiet line below the box may
        suggest a second look. It is worked out on this device: nothing about it is kept, sent or counted, and
        nobody else sees it. Boxes that only you can ever read stay free of it.
      </p>
      {chosen === null ? (
        <p className="mt-3">This browser can’t remember a choice, so there are no hints here.</p>
      ) : (
        <fieldset className="mt-3" disabled={chosen === undefined}>
          <legend className="mb-1 font-semibold">On this device, for you</legend>
          {Object.entries(choices).map(([choice, label]) => (
            <label key={choice} className="flex min-h-11 cursor-pointer items-center gap-3">
              <input
                type="radio"
                name={name}
                value={choice}
                checked={chosen === choice}
                onChange={() => void keep(choice as HintChoice)}
                className="size-5 shrink-0"
              />
              {label}
            </label>
          ))}
        </fieldset>
      )}
      {forNow ? (
        <p role="status" className="mt-2 text-sm text-ink-soft">
          This browser has no room to remember it. It holds until you close the page.
        </p>
      ) : null}
    </Card>
  );
}
