"use client";

import {
  type ReactNode,
  type SubmitEvent,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { type FormAction, idle } from "@/lib/actions/form-state";
import { submissionField } from "@/lib/actions/submission";
import { Notice } from "../ui/notice";
import { FormErrors } from "./form-errors";
import { type FormScope, FormScopeContext } from "./form-scope";
import { useKeptPlace } from "./keep-place";
import { keepWords } from "./keep-words";
import { newKey } from "./new-key";
import { sameFinger } from "./same-finger";
import { useCheck } from "./use-check";

type ActionFormProps = {
  action: FormAction;
  children: ReactNode;
  /** `clear` empties the form when it is done: for forms that add one more thing. */
  afterDone?: "keep" | "clear";
  /** How the children are laid out; the messages above and below keep their own distance. */
  className?: string;
  /** What stands in the boxes to begin with, by control name. */
  given?: Record<string, unknown>;
  id?: string;
  "aria-label"?: string;
  "aria-labelledby"?: string;
};

/**
 * A form on a server action. Without JavaScript it posts natively. With it, the page stays and React is not
 * asked to reset the fields, so nothing typed is lost, whatever the answer; only a refused password is asked for anew.
 */
export function ActionForm({
  action,
  children,
  afterDone = "keep",
  className = "space-y-6",
  given = {},
  ...rest
}: ActionFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const [sent, setSent] = useState<FormData>();
  const [key, setKey] = useState(newKey);
  const onServer = typeof window === "undefined";
  const [answered, send, sending] = useActionState(
    onServer ? action : sameFinger.watch(keepWords(action)),
    idle,
  );
  const { check, checking, checked, uncheck } = useCheck(form, action);
  const state = checked ?? answered;
  const pending = sending || checking;
  useKeptPlace(form, sent !== undefined);

  useEffect(() => {
    if (checked && checked.status !== "idle") top.current?.focus();
  }, [checked]);
  useEffect(() => {
    if (!sent) return;
    if (answered.status === "invalid" || answered.status === "refused") {
      for (const field of form.current?.querySelectorAll<HTMLInputElement>("[type=password]") ?? [])
        field.value = "";
      top.current?.focus();
    }
    if (answered.status === "done" && afterDone === "clear") form.current?.reset();
    // Whoever got no answer sends the same form again; whoever got one sends another.
    if (!(answered.status === "refused" && answered.why)) setKey(newKey());
  }, [answered, sent, afterDone]);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    if (sameFinger.isSlip(data)) return;
    uncheck();
    setSent(data);
    startTransition(() => send(data));
  };

  const scope: FormScope = {
    id,
    pending,
    check,
    sent,
    errors: state.status === "invalid" ? state.fieldErrors : {},
    data: state.status === "done" ? state.data : undefined,
    values: "values" in state && state.values ? state.values : given,
  };

  return (
    <FormScopeContext value={scope}>
      <form ref={form} action={send} onSubmit={submit} onPointerDown={sameFinger.press} noValidate {...rest}>
        <input type="hidden" name={submissionField} value={key} readOnly suppressHydrationWarning />
        <div
          ref={top}
          tabIndex={-1}
          // biome-ignore lint/a11y/noAutofocus: without a script the answer is a new page, and the keyboard begins at what it says
          autoFocus={state.status === "invalid" || state.status === "refused"}
          className="scroll-mt-24 rounded-md not-empty:mb-5"
        >
          {state.status === "invalid" ? <FormErrors formId={id} errors={state.fieldErrors} /> : null}
          {state.status === "refused" ? <Notice tone="refusal">{state.message}</Notice> : null}
        </div>
        <div className={className}>{children}</div>
      </form>
    </FormScopeContext>
  );
}
