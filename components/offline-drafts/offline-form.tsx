"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type ReactNode, type SubmitEvent, useActionState, useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { FormErrors } from "@/components/forms/form-errors";
import { FormScopeContext } from "@/components/forms/form-scope";
import { Notice } from "@/components/ui/notice";
import { entriesOf, entriesOfValues, sameWords, valuesOf } from "@/lib/offline-drafts/rules/entries";
import type { Entries } from "@/lib/offline-drafts/types";
import { type FormAction, idle } from "@/lib/platform/actions/form-state";
import { askToHandIn, askToSave } from "./answers";
import type { Question } from "./question-words";
import { SheetVersions } from "./sheet-versions";
import { StatusLine } from "./status-line";
import { useCourier } from "./use-courier";

type OfflineFormProps = {
  /** What the form is called in this browser, the same on every visit. */
  sheet: string;
  deviceKey: string;
  /** What the form posts beside the words. */
  hidden: Readonly<Record<string, string | number>>;
  draft: { revision: number; entries: Entries };
  questions: readonly Question[];
  /** Said when another version turns up: where it may come from. */
  other: string;
  label?: string;
  save: FormAction;
  /** The same for the button, where there is no JavaScript. */
  keep: FormAction;
  submit: FormAction;
  home: Route;
  onSubmitted?: () => void;
  /** The questions and the buttons; the button that sends is called `outcome`. */
  children: (keepPost: (data: FormData) => void) => ReactNode;
};

/** Names of values beside the questions' own (`f`, `a`) that a form may bring back. */
const beside = ["quality"] as const;

const entriesTyped = (typed: Record<string, unknown>): Entries => [
  ...entriesOfValues("f", typed.f),
  ...entriesOfValues("a", typed.a),
  ...beside.flatMap((name) =>
    typed[name] === undefined ? [] : [[name, String(typed[name])] satisfies Entries[number]],
  ),
];

/** A form that saves itself while somebody writes, offline too; without JavaScript it is a plain form with the same buttons. */
export function OfflineForm(props: OfflineFormProps) {
  const { sheet, hidden, draft, save, submit } = props;
  const id = useId();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const [posted, post] = useActionState(submit, idle);
  const [kept, keepPost] = useActionState(props.keep, idle);
  const [shown, show] = useState<{ round: number; entries: Entries } | null>(null);
  const draw = (entries: Entries) =>
    flushSync(() => show((last) => ({ round: (last?.round ?? 0) + 1, entries })));

  const { status, courier } = useCourier({
    form,
    sheet,
    deviceKey: props.deviceKey,
    server: draft,
    save: (entries, base) => askToSave(save, entries, base),
    submit: async (entries) => {
      const answer = await askToHandIn(submit, entries);
      if (answer.kind === "submitted") props.onSubmitted?.();
      return answer;
    },
    show: draw,
  });

  const state = posted.status === "idle" ? kept : posted;
  const errors =
    status.kind === "invalid" ? status.fieldErrors : state.status === "invalid" ? state.fieldErrors : {};
  const typed = "values" in state && state.values ? state.values : null;
  const entries = shown?.entries ?? (typed ? entriesTyped(typed) : draft.entries);
  const onItsWay = status.kind === "submitting" || status.kind === "hand_in_later";

  useEffect(() => {
    if (status.kind === "invalid") top.current?.focus();
  }, [status.kind]);

  const onSubmit = async (event: SubmitEvent<HTMLFormElement>) => {
    const at = courier.current;
    if (!at) return;
    event.preventDefault();
    const written = entriesOf(new FormData(event.currentTarget, event.nativeEvent.submitter));
    if (written.some(([name]) => name === "outcome")) return at.submit(written);
    if (await at.flush()) router.push(props.home);
  };
  const choose = (version: "mine" | "theirs") => {
    if (status.kind !== "conflict") return;
    if (version === "theirs") draw(status.theirs);
    courier.current?.settle();
  };
  const versions = { questions: props.questions, other: props.other };

  return (
    <FormScopeContext
      value={{ id, pending: status.kind === "submitting", errors, values: valuesOf(entries) }}
    >
      <form
        ref={form}
        action={post}
        onSubmit={onSubmit}
        noValidate
        autoComplete="off"
        aria-label={props.label}
      >
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} readOnly />
        ))}
        <input type="hidden" name="baseRevision" value={draft.revision} readOnly />
        <div ref={top} tabIndex={-1} className="scroll-mt-24 rounded-md not-empty:mb-6">
          {Object.keys(errors).length > 0 ? <FormErrors formId={id} errors={errors} /> : null}
          {state.status === "refused" ? <Notice tone="refusal">{state.message}</Notice> : null}
          {typed && state.status === "refused" && !sameWords(entries, draft.entries) ? (
            <SheetVersions {...versions} mine={entries} theirs={draft.entries} />
          ) : null}
          {status.kind === "conflict" ? (
            <SheetVersions
              {...versions}
              mine={form.current ? entriesOf(new FormData(form.current)) : []}
              theirs={status.theirs}
              onChoose={choose}
            />
          ) : null}
        </div>
        <div
          key={shown?.round ?? 0}
          inert={onItsWay}
          className={onItsWay ? "space-y-10 opacity-60" : "space-y-10"}
        >
          {props.children(keepPost)}
        </div>
        <StatusLine status={status} onKeepWriting={() => courier.current?.keepWriting()} />
      </form>
    </FormScopeContext>
  );
}
