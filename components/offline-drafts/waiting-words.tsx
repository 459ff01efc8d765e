"use client";

import type { Route } from "next";
import { useEffect, useRef, useState } from "react";
import { pageOfSheet } from "@/components/assignments/responses/sheet-name";
import { Link } from "@/components/ui/link";
import { makeCourier } from "@/lib/offline-drafts/courier";
import { localCopies } from "@/lib/offline-drafts/local-copies";
import type { LocalCopy } from "@/lib/offline-drafts/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { askToHandIn, askToSave } from "./answers";
import { after } from "./use-courier";

/** `passes`: what is refused once will never be wanted again. */
type Way = { save: FormAction; submit: FormAction; passes?: boolean };

type WaitingWordsProps = {
  deviceKey: string;
  /** The actions for copies whose form begins with this name. */
  actions: Record<string, Way>;
};

/** Sends what an earlier visit could not, from whichever page this person comes back to. */
export function WaitingWords({ deviceKey, actions }: WaitingWordsProps) {
  const [sent, setSent] = useState(false);
  const [unready, setUnready] = useState<Route | null>(null);
  const ways = useRef(actions);

  useEffect(() => {
    let stop = () => {};
    let gone = false;
    async function begin() {
      const copies = await localCopies(deviceKey);
      const waiting = await copies.all();
      if (gone) return;
      const couriers = waiting.flatMap((copy: LocalCopy) => {
        const way = ways.current[copy.sheet.split(":")[0] ?? ""];
        if (!way) return [];
        const courier = makeCourier(
          {
            read: () => copy.entries,
            save: (entries, base) => askToSave(way.save, entries, base),
            submit: (entries) => askToHandIn(way.submit, entries),
            keep: (kept) => copies.keep(kept),
            forget: () => copies.forget(copy.sheet),
            tell: ({ kind }) => {
              if (kind === "invalid" && !gone) setUnready(pageOfSheet(copy.sheet));
              if (kind === "refused" && way.passes) void copies.forget(copy.sheet);
              if (!gone && (kind === "saved" || kind === "submitted")) setSent(true);
            },
            after,
          },
          { sheet: copy.sheet, base: copy.base, copy },
        );
        courier.nudge();
        return [courier];
      });
      const nudge = () => {
        for (const courier of couriers) courier.nudge();
      };
      window.addEventListener("online", nudge);
      window.addEventListener("focus", nudge);
      stop = () => {
        window.removeEventListener("online", nudge);
        window.removeEventListener("focus", nudge);
        for (const courier of couriers) courier.stop();
      };
    }
    void begin();
    return () => {
      gone = true;
      stop();
    };
  }, [deviceKey]);

  return (
    <p role="status" className="text-sm text-ink-soft not-empty:mb-4">
      {unready ? (
        <>
          Something you wanted to send needs one more look.{" "}
          <Link href={unready} className="link">
            Open it
          </Link>
        </>
      ) : sent ? (
        "What was waiting on this device has been sent."
      ) : null}
    </p>
  );
}
