"use client";

import { useActionState, useEffect, useRef } from "react";
import { Notice } from "@/components/ui/notice";
import { type FormAction, idle } from "@/lib/platform/actions/form-state";
import { shelfCountId, starForm } from "./star-ids";

type StarFormsProps = {
  action: FormAction;
  /** The favorites on this page, as one text: when it changes, rows have moved. */
  favorites: string;
};

/** Two forms for all stars of a page: a star is a button that belongs to one of them, so it works without a script. */
export function StarForms({ action, favorites }: StarFormsProps) {
  const [state, send] = useActionState(action, idle);
  const pressed = useRef<string>(undefined);

  // A row that has moved or gone takes the focus with it: give it back.
  useEffect(() => {
    const exerciseId = favorites === undefined ? undefined : pressed.current;
    pressed.current = undefined;
    if (!exerciseId || document.activeElement !== document.body) return;
    const star = document.querySelector<HTMLElement>(`button[name=exerciseId][value="${exerciseId}"]`);
    (star ?? document.getElementById(shelfCountId))?.focus();
  }, [favorites]);

  return (
    <div
      onSubmitCapture={({ nativeEvent }) => {
        const { submitter } = nativeEvent as globalThis.SubmitEvent;
        pressed.current = submitter instanceof HTMLButtonElement ? submitter.value : undefined;
      }}
    >
      {(["yes", "no"] as const).map((on) => (
        <form key={on} id={starForm[on]} action={send} noValidate>
          <input type="hidden" name="on" value={on} />
        </form>
      ))}
      {state.status === "refused" ? (
        <div className="mb-4">
          <Notice tone="refusal">{state.message}</Notice>
        </div>
      ) : null}
    </div>
  );
}
