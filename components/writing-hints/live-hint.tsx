"use client";

import { useEffect, useRef, useState } from "react";
import { keepHintChoice } from "@/lib/writing-hints/choice";
import { HintNote } from "./hint-note";
import { HintsOff } from "./hints-off";
import type { LiveHintProps } from "./hints-scope";
import { useHint } from "./use-hint";

/** Looks on while somebody writes in the box above, and now and then says something. Fetched when it is first needed. */
export function LiveHint({ around, about, deviceKey }: LiveHintProps) {
  const { shown, dismiss } = useHint(around, about, deviceKey);
  const [off, setOff] = useState<"kept" | "for_now" | null>(null);
  const [aloud, setAloud] = useState("");
  const said = useRef("");
  const words = shown ? `${shown.hint.kind} ${shown.hint.words}` : "";

  useEffect(() => {
    if (words && words !== said.current) setAloud("There is a writing hint below this box, only for you.");
    else if (!words) setAloud("");
    if (words) said.current = words;
  }, [words]);

  const turnOff = async () => {
    dismiss();
    setOff((await keepHintChoice(deviceKey, "never")) ? "kept" : "for_now");
  };

  return (
    <>
      <div role="status" className="sr-only">
        {aloud}
      </div>
      {shown ? (
        <HintNote hint={shown.hint} onDismiss={dismiss} onNever={turnOff} />
      ) : off ? (
        <HintsOff kept={off === "kept"} />
      ) : null}
    </>
  );
}
