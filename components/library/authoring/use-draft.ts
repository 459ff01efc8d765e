"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { askToSave } from "@/components/offline-drafts/answers";
import { useCourier } from "@/components/offline-drafts/use-courier";
import { draftEntries } from "@/lib/library/authoring/rules/steady";
import type { DraftContent } from "@/lib/library/authoring/schema";
import type { DraftToEdit } from "@/lib/library/authoring/types";
import type { Entries, Status } from "@/lib/offline-drafts/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { Change } from "./type";

const patience = 20_000;
const stuck = new Set<Status["kind"]>(["conflict", "refused", "signed_out", "offline", "later", "closed"]);

const contentIn = (entries: Entries) =>
  JSON.parse(entries.find(([name]) => name === "content")?.[1] ?? "null") as DraftContent | null;

/** An exercise on its way from the boxes to the server, and back when somebody else's version is chosen. */
export function useDraft(given: DraftToEdit, deviceKey: string, save: FormAction) {
  const [draft, setDraft] = useState(given.content);
  /** Raised when other words are shown: boxes keep what was typed into them otherwise. */
  const [turn, setTurn] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const now = useRef(draft);
  const revision = useRef(given.revision);
  const server = useMemo(
    () => ({ revision: given.revision, entries: draftEntries(given, given.content) }),
    [given],
  );

  const change: Change = useCallback((patch) => {
    now.current = { ...now.current, ...patch };
    setDraft(now.current);
    form.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }, []);
  const show = (entries: Entries) => {
    const content = contentIn(entries);
    if (!content) return;
    now.current = content;
    flushSync(() => {
      setDraft(content);
      setTurn((last) => last + 1);
    });
  };

  const { status, courier } = useCourier({
    form,
    sheet: `exercise ${given.draftId}`,
    deviceKey,
    server,
    save: async (entries, base) => {
      const answer = await askToSave(save, entries, base);
      if (answer.kind === "saved") revision.current = answer.revision;
      return answer;
    },
    // Publishing is a step of its own: it wants a saved draft and a person who looks at what comes back.
    submit: async () => ({ kind: "invalid", fieldErrors: {} }),
    show,
    prepare: () => draftEntries(given, now.current),
  });

  const latest = useRef(status);
  latest.current = status;
  /** Everything that is typed is on the server, or waiting does not help. */
  const settled = async (): Promise<boolean> => {
    for (let until = Date.now() + patience; Date.now() < until; ) {
      if (await courier.current?.flush()) return true;
      if (stuck.has(latest.current.kind)) return false;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    return false;
  };

  return { draft, turn, form, change, show, status, courier, revision, settled };
}
