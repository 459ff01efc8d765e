"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type ReactNode, type SubmitEvent, useActionState, useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { FormErrors } from "@/components/forms/form-errors";
import { type FormScope, FormScopeContext } from "@/components/forms/form-scope";
import { askToHandIn, askToSave } from "@/components/offline-drafts/answers";
import { StatusLine } from "@/components/offline-drafts/status-line";
import { useCourier } from "@/components/offline-drafts/use-courier";
import { Notice } from "@/components/ui/notice";
import { HintsScope } from "@/components/writing-hints/hints-scope";
import { entriesOf, entriesOfValues, sameWords, valuesOf } from "@/lib/offline-drafts/rules/entries";
import type { Entries } from "@/lib/offline-drafts/types";
import { type FormAction, idle } from "@/lib/platform/actions/form-state";
import { HandIn } from "./hand-in";
import { justHandedIn } from "./just-handed-in";
import { sheetName } from "./sheet-name";
import { SheetVersions } from "./sheet-versions";
import type { Question } from "./sheet-words";

type ExerciseSheetProps = {
  /** Which turn of which assignment, and whose page this is: what the form posts beside the words. */
  hidden: { assignmentId: string; occurrence: number; sheet: string; owner: string; submitKey: string };
  deviceKey: string;
  draft: { revision: number; entries: Entries };
  questions: readonly Question[];
  /** Said when another version turns up: where it may come from. */
  other: string;
  save: FormAction;
  /** The same for the button, where there is no JavaScript. */
  keep: FormAction;
  submit: FormAction;
  home: Route;
  /** The questions, as ExerciseFields. */
  children: ReactNode;
};

/** An exercise as a form. Saves while somebody writes; without JavaScript it is a plain form with the same buttons. */
export function ExerciseSheet(props: ExerciseSheetProps) {
  const { hidden, deviceKey, draft, save, submit, home } = props;
  const id = useId();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const [posted, post] = useActionState(submit, idle);
  const [keptPosted, keepPost] = useActionState(props.keep, idle);
  const [shown, show] = useState<{ turn: number; entries: Entries } | null>(null);
  const sheet = sheetName(hidden);

  const { status, courier } = useCourier({
    form,
    sheet,
    deviceKey,
    server: draft,
    save: (entries, base) => askToSave(save, entries, base),
    handIn: async (entries) => {
      const answer = await askToHandIn(submit, entries);
      if (answer.kind === "handed_in") justHandedIn.set(sheet);
      return answer;
    },
    show: (entries) => flushSync(() => show((last) => ({ turn: (last?.turn ?? 0) + 1, entries }))),
  });

  const state = posted.status === "idle" ? keptPosted : posted;
  const errors =
    status.kind === "invalid" ? status.fieldErrors : state.status === "invalid" ? state.fieldErrors : {};
  const typed = "values" in state && state.values ? state.values : null;
  const entries: Entries =
    shown?.entries ??
    (typed
      ? [
          ...entriesOfValues("f", typed.f),
          ...entriesOfValues("a", typed.a),
          ["quality", String(typed.quality ?? "")],
        ]
      : draft.entries);
  const handing = status.kind === "handing_in" || status.kind === "hand_in_later";

  useEffect(() => {
    if (status.kind === "invalid") top.current?.focus();
  }, [status.kind]);

  const onSubmit = async (event: SubmitEvent<HTMLFormElement>) => {
    const at = courier.current;
    if (!at) return;
    event.preventDefault();
    const written = entriesOf(new FormData(event.currentTarget, event.nativeEvent.submitter));
    if (written.some(([name]) => name === "outcome")) return at.handIn(written);
    if (await at.flush()) router.push(home);
  };

  const choose = (version: "mine" | "theirs") => {
    if (status.kind !== "conflict") return;
    if (version === "theirs") {
      const { theirs } = status;
      flushSync(() => show((last) => ({ turn: (last?.turn ?? 0) + 1, entries: theirs })));
    }
    courier.current?.settle();
  };

  const scope: FormScope = {
    id,
    pending: status.kind === "handing_in",
    errors,
    values: valuesOf(entries),
  };

  return (
    <FormScopeContext value={scope}>
      <form ref={form} action={post} onSubmit={onSubmit} noValidate autoComplete="off">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} readOnly />
        ))}
        <input type="hidden" name="baseRevision" value={draft.revision} readOnly />
        <div ref={top} tabIndex={-1} className="scroll-mt-24 rounded-md not-empty:mb-6">
          {Object.keys(errors).length > 0 ? <FormErrors formId={id} errors={errors} /> : null}
          {state.status === "refused" ? <Notice tone="refusal">{state.message}</Notice> : null}
          {typed && state.status === "refused" && !sameWords(entries, draft.entries) ? (
            <SheetVersions
              questions={props.questions}
              mine={entries}
              theirs={draft.entries}
              other={props.other}
            />
          ) : null}
          {status.kind === "conflict" ? (
            <SheetVersions
              questions={props.questions}
              mine={form.current ? entriesOf(new FormData(form.current)) : []}
              theirs={status.theirs}
              other={props.other}
              onChoose={choose}
            />
          ) : null}
        </div>
        <div
          key={shown?.turn ?? 0}
          inert={handing}
          className={handing ? "space-y-10 opacity-60" : "space-y-10"}
        >
          <HintsScope value={deviceKey}>{props.children}</HintsScope>
          <HandIn keepAction={keepPost} />
        </div>
        <StatusLine status={status} onKeepWriting={() => courier.current?.keepWriting()} />
      </form>
    </FormScopeContext>
  );
}
