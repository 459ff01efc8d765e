"use client";

import { type RefObject, useContext, useEffect, useRef, useState } from "react";
import { type FormCopies, type FormCopy, fateOf, formCopies } from "@/lib/offline-drafts/form-copies";
import { sameWords } from "@/lib/offline-drafts/rules/entries";
import { keepAfter } from "@/lib/offline-drafts/rules/rhythm";
import type { Entries } from "@/lib/offline-drafts/types";
import { allWords, drawnWords, fillWords, nameOfForm, seenWords, takesWords } from "./form-words";
import { KeeperScope } from "./keeper-scope";

/** Where the words of a form are. `here`: on the device; `tab`: only in this tab, since the browser keeps nothing. */
export type Kept = { at: "here" | "tab" | null; told: "back" | "offered" | "discarded" | null };

type UseKeeper = {
  form: RefObject<HTMLFormElement | null>;
  /** Off for what must leave no trace on a device. */
  on: boolean;
  /** Draws the form anew, with these words or with what the page had, before it returns. */
  show(entries: Entries | null): void;
};

const untouched: Kept = { at: null, told: null };

/** Keeps what is typed into a form until it is sent or discarded, whatever becomes of the page. */
export function useKeeper({ form, on, show }: UseKeeper) {
  const deviceKey = useContext(KeeperScope);
  const [kept, setKept] = useState<Kept>(untouched);
  const latest = useRef({ show });
  latest.current = { show };
  const drawn = useRef<Entries>([]);
  const copies = useRef<FormCopies | null>(null);
  /** Words that can be put back: found while the form had changed, or just discarded. */
  const aside = useRef<Entries | null>(null);
  const keepNow = useRef(async () => {});
  const putBackNow = useRef(async (_: Entries) => {});

  useEffect(() => {
    const element = form.current;
    if (!element || !deviceKey || !on) return;
    let gone = false;
    let filling = false;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const seen = () => seenWords(element, allWords(element));

    const keep = async () => {
      clearTimeout(waiting);
      waiting = undefined;
      const at = copies.current;
      if (!at) return;
      const same = sameWords(seen(), drawn.current);
      if (same && !aside.current) {
        await at.forget();
        if (!gone) setKept((last) => (last.at === null ? last : untouched));
        return;
      }
      const waits = aside.current ? { aside: aside.current } : {};
      const here = await at.keep({ entries: allWords(element), drawn: drawn.current, ...waits });
      // Asked when a session is over: a page whose words are all on the device need not stay open for them.
      element.toggleAttribute("data-kept", here && waiting === undefined);
      if (!gone) setKept(({ told }) => ({ at: here ? "here" : "tab", told }));
    };
    keepNow.current = keep;

    const putBack = async (entries: Entries) => {
      filling = true;
      latest.current.show(entries);
      fillWords(element, entries);
      // What a choice opens is drawn a moment later.
      await Promise.resolve();
      fillWords(element, entries);
      filling = false;
    };
    putBackNow.current = async (entries) => {
      aside.current = null;
      await putBack(entries);
      setKept({ at: "here", told: "back" });
      await keep();
    };

    const begin = async () => {
      if (copies.current || !takesWords(element)) return;
      drawn.current = drawnWords(element);
      const mine = formCopies(deviceKey, nameOfForm(element, window.location.pathname));
      copies.current = mine;
      const copy = await mine.read();
      if (gone) return;
      if (copy) await found(copy);
      if (!sameWords(seen(), drawn.current)) await keep();
    };

    const found = async (copy: FormCopy) => {
      const now = seen();
      const kept = seenWords(element, copy.entries);
      const touched = !sameWords(now, drawn.current) && !sameWords(now, kept);
      const fate = fateOf({ ...copy, entries: kept }, drawn.current);
      aside.current = copy.aside ?? (touched || fate === "offered" ? copy.entries : null);
      if (fate === "back" && !touched) {
        await putBack(copy.entries);
        setKept({ at: "here", told: "back" });
      }
      if (aside.current) setKept({ at: "here", told: "offered" });
      else if (fate === "same") await copies.current?.forget();
    };

    const changed = () => {
      if (filling) return;
      element.removeAttribute("data-kept");
      void begin();
      waiting ??= setTimeout(() => void keep(), keepAfter);
    };
    const leaving = () => {
      if (waiting !== undefined) void keep();
    };
    element.addEventListener("input", changed);
    element.addEventListener("change", changed);
    element.addEventListener("focusout", leaving);
    document.addEventListener("visibilitychange", leaving);
    window.addEventListener("pagehide", leaving);
    void begin();
    return () => {
      leaving();
      gone = true;
      copies.current = null;
      element.removeEventListener("input", changed);
      element.removeEventListener("change", changed);
      element.removeEventListener("focusout", leaving);
      document.removeEventListener("visibilitychange", leaving);
      window.removeEventListener("pagehide", leaving);
    };
  }, [form, deviceKey, on]);

  return {
    kept,
    keep: () => keepNow.current(),
    /** @returns what to call when the server has these words: what was typed since stays kept, on the new ground */
    sending(entries: Entries) {
      const at = copies.current;
      const element = form.current;
      return () => {
        if (!at || !element) return;
        drawn.current = seenWords(element, entries);
        aside.current = null;
        setKept(untouched);
        void at.forget().then(() => (element.isConnected ? keepNow.current() : undefined));
      };
    },
    /** The form was emptied: what stands in it now is where the next words begin. */
    emptied() {
      if (form.current) drawn.current = seenWords(form.current, allWords(form.current));
    },
    discard() {
      const element = form.current;
      if (!element) return;
      if (kept.told === "offered") {
        aside.current = null;
        setKept({ at: kept.at, told: null });
        return void keepNow.current();
      }
      aside.current = allWords(element);
      latest.current.show(null);
      drawn.current = drawnWords(element);
      void copies.current?.forget();
      setKept({ at: null, told: "discarded" });
    },
    putBack: () => (aside.current ? putBackNow.current(aside.current) : undefined),
  };
}
