"use client";

import { useEffect, useRef, useState } from "react";
import { useFormScope } from "@/components/forms/form-scope";
import { keepWords } from "@/components/forms/keep-words";
import { newKey } from "@/components/forms/new-key";
import { allWords, drawnWords, seenWords } from "@/components/offline-drafts/form-words";
import { asText } from "@/components/ui/field-scope";
import { sameWords } from "@/lib/offline-drafts/rules/entries";
import { type FormAction, type FormState, idle } from "@/lib/platform/actions/form-state";
import { submissionField } from "@/lib/platform/actions/submission";

type AutosaveProps = {
  save: FormAction;
  /** The revision that the page was drawn with. */
  base: number;
  /** Tells this page from another that has the same note open. */
  writer: string;
};

const pauseMs = 3_000;
/** What did not arrive is sent again by itself, so that somebody who has stopped typing need not press anything. */
const againMs = 10_000;
const againAtMost = 30;
const comesAgain: readonly (string | undefined)[] = ["busy", "offline", "failed", "signed_out"];

const saidOf = (answer: FormState): string => {
  if (answer.status === "done")
    return `Draft saved at ${new Date().toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit" })}`;
  if (answer.status === "refused" && !answer.why) return answer.message;
  return "Not on the server yet. Your words are still here.";
};

/** Saves the form around it as a draft whenever its writer pauses. Stands in the form, with what the server has to know of it. */
export function Autosave({ save, base, writer }: AutosaveProps) {
  const { data, values } = useFormScope();
  const box = useRef<HTMLDivElement>(null);
  const [revision, setRevision] = useState(() => asText(values.baseRevision) ?? String(base));
  // This page's own: words that were kept on the device may be another window's, which is still open and writes.
  const [self] = useState(writer);
  const [taken, setTaken] = useState<string>();
  const [said, say] = useState("");
  const fresh = data?.baseRevision;
  if (fresh !== undefined && fresh !== taken) {
    setTaken(fresh);
    setRevision(fresh);
  }

  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let sending = false;
    let changed = false;
    let gone = false;
    let again = 0;
    const send = async () => {
      if (sending) return;
      [sending, changed] = [true, false];
      const words = new FormData(form);
      words.set(submissionField, newKey());
      const answer = await keepWords(save)(idle, words);
      sending = false;
      say(saidOf(answer));
      if (answer.status === "done" && answer.data?.baseRevision) setRevision(answer.data.baseRevision);
      if (changed) later();
      else if (answer.status === "refused" && comesAgain.includes(answer.why) && again++ < againAtMost)
        later(againMs);
    };
    const later = (ms = pauseMs) => {
      clearTimeout(waiting);
      if (!gone) waiting = setTimeout(() => void send(), ms);
    };
    const onInput = () => {
      [changed, again] = [true, 0];
      if (!sending) later();
    };
    const onSubmit = () => clearTimeout(waiting);
    form.addEventListener("input", onInput);
    form.addEventListener("submit", onSubmit);
    // What was typed before the page listened is as much worth as what comes after.
    if (!sameWords(seenWords(form, allWords(form)), drawnWords(form))) onInput();
    return () => {
      gone = true;
      clearTimeout(waiting);
      form.removeEventListener("input", onInput);
      form.removeEventListener("submit", onSubmit);
    };
  }, [save]);

  return (
    <div ref={box}>
      <input type="hidden" name="baseRevision" value={revision} readOnly />
      <input type="hidden" name="writer" value={self} readOnly />
      <p role="status" className="min-h-6 text-sm text-ink-soft">
        {said}
      </p>
    </div>
  );
}
