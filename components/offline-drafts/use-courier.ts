"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { makeCourier } from "@/lib/offline-drafts/courier";
import { localCopies } from "@/lib/offline-drafts/local-copies";
import type { Courier, Ports } from "@/lib/offline-drafts/ports";
import { entriesOf, isWord, sameWords } from "@/lib/offline-drafts/rules/entries";
import { reconcile } from "@/lib/offline-drafts/rules/reconcile";
import type { Entries, Status } from "@/lib/offline-drafts/types";

type UseCourier = {
  form: RefObject<HTMLFormElement | null>;
  /** Which form this is, the same on every visit. */
  sheet: string;
  deviceKey: string;
  /** What the server had when the page was drawn. */
  server: Known;
  save: Ports["save"];
  submit: Ports["submit"];
  /** Draws the form anew with these words in it, before it returns. */
  show(entries: Entries): void;
  /** Last touch to what is read from the form. */
  prepare?: (entries: Entries) => Entries;
};

type Known = { revision: number; entries: Entries };
/** What the server is known to have, by account and form; `before` is what the page had been drawn with. */
const known = new Map<string, Known & { before: Entries }>();

/** What this page remembers of saved words: for when they are erased, so that none comes back into a box. */
export const forgetSaved = () => known.clear();

/** Going back may bring up a page as it was drawn before the last save; it must not show older words. */
function newest(drawn: Known, key: string): Known {
  const later = known.get(key);
  const stale = later && (later.revision > drawn.revision || sameWords(drawn.entries, later.before));
  return stale ? later : drawn;
}

export const after = (ms: number, work: () => void) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

/** Watches a form and brings what is written in it to the server, from the first key to the last acknowledgement. */
export function useCourier(options: UseCourier) {
  const latest = useRef(options);
  latest.current = options;
  const courier = useRef<Courier | null>(null);
  const [status, tell] = useState<Status>({ kind: "untouched" });
  const { sheet, deviceKey } = options;

  useEffect(() => {
    const form = latest.current.form.current;
    if (!form) return;
    const place = `${deviceKey} ${sheet}`;
    let gone = false;
    let early = false;
    const read = () => {
      const entries = entriesOf(new FormData(form));
      return latest.current.prepare?.(entries) ?? entries;
    };
    const changed = () => {
      if (courier.current) courier.current.changed();
      else early = true;
    };
    const flush = () => void courier.current?.flush();
    const nudge = () => courier.current?.nudge();
    const seen = () => (document.visibilityState === "hidden" ? flush() : nudge());

    async function begin(form: HTMLFormElement) {
      const copies = await localCopies(deviceKey);
      const copy = await copies.read(sheet);
      if (gone) return;
      const { server: drawn, show } = latest.current;
      const server = newest(drawn, place);
      if (server !== drawn && !early) show(server.entries);
      const typed = early || !sameWords(read(), server.entries, isWord);
      const found = copy && reconcile(copy, server);
      if (found?.kind === "forget") void copies.forget(sheet);
      const left = found && found.kind !== "forget" ? found : null;
      if (left && !typed) show(left.copy.entries);
      const theirs = left?.kind === "conflict" ? server.entries : left && typed ? left.copy.entries : null;
      courier.current = makeCourier(
        {
          read,
          save: async (entries, base) => {
            const answer = await latest.current.save(entries, base);
            if (answer.kind === "saved") {
              known.set(place, { revision: answer.revision, entries, before: drawn.entries });
            }
            return answer;
          },
          submit: (entries) => latest.current.submit(entries),
          keep: (kept) => copies.keep(kept),
          forget: () => copies.forget(sheet),
          tell: (status) => {
            if (!gone) tell(status);
          },
          after,
        },
        {
          sheet,
          base: left?.kind === "resume" && !typed ? left.copy.base : server.revision,
          known: server.entries,
          copy: left?.kind === "resume" && !typed ? left.copy : null,
          clash: theirs ? { revision: server.revision, theirs } : null,
        },
      );
      if (typed && !theirs) courier.current.changed();
      else if (left && !theirs) courier.current.nudge();
      form.dataset.ready = "";
    }

    form.addEventListener("input", changed);
    form.addEventListener("focusout", flush);
    document.addEventListener("visibilitychange", seen);
    window.addEventListener("pagehide", flush);
    window.addEventListener("online", nudge);
    window.addEventListener("focus", nudge);
    void begin(form);
    return () => {
      gone = true;
      form.removeEventListener("input", changed);
      form.removeEventListener("focusout", flush);
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("pagehide", flush);
      window.removeEventListener("online", nudge);
      window.removeEventListener("focus", nudge);
      const leaving = courier.current;
      courier.current = null;
      void leaving?.flush().finally(() => leaving.stop());
    };
  }, [sheet, deviceKey]);

  return { status, courier };
}
