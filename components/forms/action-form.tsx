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
import { flushSync } from "react-dom";
import { KeptLine } from "@/components/offline-drafts/kept-line";
import { useKeeper } from "@/components/offline-drafts/use-keeper";
import { entriesOf, formDataOf, sameWords } from "@/lib/offline-drafts/rules/entries";
import type { Entries } from "@/lib/offline-drafts/types";
import { type FormAction, type FormState, idle } from "@/lib/platform/actions/form-state";
import { formValues } from "@/lib/platform/actions/form-values";
import { submissionField } from "@/lib/platform/actions/submission";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { FormErrors } from "./form-errors";
import { type FormScope, FormScopeContext } from "./form-scope";
import { useKeptPlace } from "./keep-place";
import { keepWords, leadsOn } from "./keep-words";
import { newKey } from "./new-key";
import { sameFinger } from "./same-finger";
import { SlipNote } from "./slip-note";
import { useCheck } from "./use-check";

/** What nobody sees may be another by now, such as the key of the next submission. */
const isShown = (form: HTMLFormElement, name: string) =>
  [...form.elements].some(
    (one) => one.getAttribute("name") === name && one.getAttribute("type") !== "hidden",
  );

type ActionFormProps = {
  action: FormAction;
  children: ReactNode;
  /** `clear` empties the form when it is done: for forms that add one more thing. */
  afterDone?: "keep" | "clear";
  /** How the children are laid out; the messages above and below keep their own distance. */
  className?: string;
  /** What is in the boxes to begin with, by control name. */
  given?: Record<string, unknown>;
  /** `nothing` for what must leave no trace on the device; otherwise what is typed is kept until it is sent. */
  keeps?: "words" | "nothing";
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
  keeps = "words",
  ...rest
}: ActionFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const [sent, setSent] = useState<FormData>();
  const [key, setKey] = useState(newKey);
  const [slipped, setSlipped] = useState(false);
  const onServer = typeof window === "undefined";
  const [shown, setShown] = useState<{ turn: number; values: Record<string, unknown> } | null>(null);
  const draw = (entries: Entries | null) => {
    const before = entries?.find(([name]) => name === submissionField)?.[1];
    flushSync(() => {
      if (before) setKey(before);
      const values = entries ? formValues(formDataOf(entries)) : given;
      setShown((last) => ({ turn: (last?.turn ?? 0) + 1, values }));
    });
  };
  const keeper = useKeeper({ form, on: keeps === "words", show: draw });
  const keptUntilDone: FormAction = async (state, data) => {
    const arrived = keeper.sending(entriesOf(data));
    let answer: FormState;
    try {
      answer = await sameFinger.watch(keepWords(action))(state, data);
    } catch (error) {
      if (leadsOn(error)) arrived();
      throw error;
    }
    if (answer.status === "done") arrived();
    return answer;
  };
  const [answered, send, sending] = useActionState(onServer ? action : keptUntilDone, idle);
  const { check, checking, checked, uncheck } = useCheck(form, action);
  const state = checked ?? answered;
  const pending = sending || checking;
  useKeptPlace(form, sent !== undefined);

  const empty = (sent: FormData) => {
    const now = form.current;
    // Whoever wrote on while it was on its way keeps all of it.
    if (
      now &&
      sameWords(entriesOf(new FormData(now)), entriesOf(sent), (name) => sent.has(name) && isShown(now, name))
    ) {
      if (shown) draw(null);
      else now.reset();
      keeper.emptied();
    }
  };
  const emptyNow = useRef(empty);
  emptyNow.current = empty;
  /** What stood in the boxes when it was sent; what the pressed button adds is in none of them. */
  const typed = useRef<FormData>(undefined);

  useEffect(() => {
    if (checked && checked.status !== "idle") top.current?.focus();
  }, [checked]);
  // Once for each answer, and not when the next is sent: the last answer says nothing about that one.
  useEffect(() => {
    if (answered.status === "idle") return;
    if (answered.status === "invalid" || answered.status === "refused") {
      for (const field of form.current?.querySelectorAll<HTMLInputElement>("[type=password]") ?? [])
        field.value = "";
      if (typed.current) top.current?.focus();
    }
    if (answered.status === "done" && afterDone === "clear" && typed.current) emptyNow.current(typed.current);
    // Whoever got no answer sends the same form again; whoever got one sends another.
    if (!(answered.status === "refused" && answered.why)) setKey(newKey());
  }, [answered, afterDone]);

  const loadAgain = async () => {
    await keeper.keep();
    window.location.reload();
  };

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    const slip = sameFinger.isSlip(data);
    setSlipped(slip);
    if (slip) return;
    uncheck();
    setSent(data);
    typed.current = new FormData(event.currentTarget);
    startTransition(() => send(data));
  };

  const scope: FormScope = {
    id,
    pending,
    check,
    sent,
    errors: state.status === "invalid" ? state.fieldErrors : {},
    data: state.status === "done" ? state.data : undefined,
    values: "values" in state && state.values ? state.values : (shown?.values ?? given),
  };

  return (
    <FormScopeContext value={scope}>
      <form
        ref={form}
        action={send}
        onSubmit={submit}
        onPointerDown={sameFinger.press}
        onInput={sameFinger.mean}
        noValidate
        // A browser puts back what was typed before a reload; not where nothing may stay.
        autoComplete={keeps === "nothing" ? "off" : undefined}
        {...rest}
      >
        <input type="hidden" name={submissionField} value={key} suppressHydrationWarning />
        <div
          ref={top}
          tabIndex={-1}
          // biome-ignore lint/a11y/noAutofocus: without a script the answer is a new page, and the keyboard begins at what it says
          autoFocus={state.status === "invalid" || state.status === "refused"}
          className="form-top"
        >
          {state.status === "invalid" ? <FormErrors formId={id} errors={state.fieldErrors} /> : null}
          {state.status === "refused" ? (
            <Notice tone="refusal">
              {state.message}
              {state.why === "stale" ? (
                <div className="mt-2">
                  <Button size="small" onClick={loadAgain}>
                    Load it again
                  </Button>
                </div>
              ) : null}
            </Notice>
          ) : null}
          {slipped ? <SlipNote /> : null}
        </div>
        <div key={shown?.turn ?? 0} className={className || undefined}>
          {children}
        </div>
        {keeps === "words" ? (
          <KeptLine kept={keeper.kept} onDiscard={keeper.discard} onPutBack={() => void keeper.putBack()} />
        ) : null}
      </form>
    </FormScopeContext>
  );
}
