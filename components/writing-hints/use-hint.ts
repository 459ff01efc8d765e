"use client";

import { useEffect, useRef, useState } from "react";
import { choiceChanged, readHintChoice } from "@/lib/writing-hints/choice";
import { packFor } from "@/lib/writing-hints/packs";
import { type FindHints, hintsWith } from "@/lib/writing-hints/rules/engine";
import { type Hint, type HintKind, hintKinds } from "@/lib/writing-hints/types";
import { whenIdle } from "./when-idle";

type Box = HTMLTextAreaElement | HTMLInputElement;
export type Shown = { hint: Hint; box: Box };

/** A pause for thought, so that nobody is interrupted; a longer one also for a sentence that seems unfinished. */
const pause = 1_200;
const longPause = 4_000;
const afterLeaving = 300;

const boxOf = (target: EventTarget | null): Box | null =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text")
    ? target
    : null;

const saidOf = ({ kind, words }: Hint) => `${kind} ${words.toLowerCase()}`;
const packed = new Map<string, Promise<FindHints | null>>();

function finder(language: string): Promise<FindHints | null> {
  const found =
    packed.get(language) ??
    packFor(language)
      .then((pack) => pack && hintsWith(pack))
      // A browser that can't read the patterns gets no hints.
      .catch(() => null);
  packed.set(language, found);
  return found;
}

/** At most one hint for the box that is written in. All of it lives in this page's memory. */
export function useHint(around: HTMLElement, about: readonly HintKind[], deviceKey: string) {
  const [shown, setShown] = useState<Shown | null>(null);
  const latest = useRef({ about, shown });
  latest.current = { about, shown };
  const dismissed = useRef(new Set<string>());

  useEffect(() => {
    const written = new WeakSet<Box>();
    let round = 0;
    let waiting: (() => void)[] = [];
    const calm = () => {
      for (const cancel of waiting) cancel();
      waiting = [];
    };

    async function look(box: Box, writing: boolean) {
      round += 1;
      const mine = round;
      const language = document.documentElement.lang || "en";
      const [choice, find] = await Promise.all([readHintChoice(deviceKey), finder(language)]);
      if (mine !== round) return;
      const { about, shown } = latest.current;
      const kinds = choice === "everywhere" ? hintKinds : choice === "usual" ? about : [];
      const hints = find && kinds.length > 0 ? find(box.value, kinds, writing) : [];
      const left = hints.filter((hint) => !dismissed.current.has(saidOf(hint)));
      const still = shown?.box === box && left.find((hint) => saidOf(hint) === saidOf(shown.hint));
      const hint = still || left[0];
      setShown(hint ? { hint, box } : null);
    }

    const lookIn = (ms: number, box: Box, writing: boolean) => {
      const timer = setTimeout(() => waiting.push(whenIdle(() => void look(box, writing))), ms);
      waiting.push(() => clearTimeout(timer));
    };
    const typed = (box: Box) => {
      calm();
      written.add(box);
      lookIn(pause, box, true);
      lookIn(longPause, box, false);
    };
    const onInput = ({ target }: Event) => {
      const box = boxOf(target);
      if (box) typed(box);
    };
    const onLeave = ({ target }: Event) => {
      const box = boxOf(target);
      if (!box || !written.has(box)) return;
      calm();
      lookIn(afterLeaving, box, false);
    };
    const onChoice = () => {
      if (latest.current.shown) void look(latest.current.shown.box, false);
    };

    const first = boxOf(document.activeElement);
    if (first && around.contains(first)) typed(first);
    around.addEventListener("input", onInput);
    around.addEventListener("focusout", onLeave);
    window.addEventListener(choiceChanged, onChoice);
    window.addEventListener("storage", onChoice);
    return () => {
      round += 1;
      calm();
      around.removeEventListener("input", onInput);
      around.removeEventListener("focusout", onLeave);
      window.removeEventListener(choiceChanged, onChoice);
      window.removeEventListener("storage", onChoice);
    };
  }, [around, deviceKey]);

  const dismiss = () => {
    if (shown) dismissed.current.add(saidOf(shown.hint));
    setShown(null);
    shown?.box.focus();
  };
  return { shown, dismiss };
}
