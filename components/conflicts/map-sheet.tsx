"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useActionState, useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { SheetVersions } from "@/components/assignments/responses/sheet-versions";
import { askToHandIn, askToSave } from "@/components/offline-drafts/answers";
import { StatusLine } from "@/components/offline-drafts/status-line";
import { useCourier } from "@/components/offline-drafts/use-courier";
import { entriesOf, entriesOfValues, valuesOf } from "@/lib/offline-drafts/rules/entries";
import type { Entries } from "@/lib/offline-drafts/types";
import { type FormAction, idle } from "@/lib/platform/actions/form-state";
import { FormErrors } from "../forms/form-errors";
import { FormScopeContext } from "../forms/form-scope";
import { Notice } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import { MapFields } from "./map-fields";
import { mapQuestions } from "./map-questions";

type MapSheetProps = {
  conflictId: string;
  owner: string;
  deviceKey: string;
  draft: { revision: number; entries: Entries };
  partnerName: string;
  coachName: string;
  save: FormAction;
  keep: FormAction;
  ready: FormAction;
  home: Route;
};

const elsewhere = "You wrote here on another device, or in another tab, in the meantime.";

/** One's own map as a form that keeps itself while somebody writes; without JavaScript it is a plain form with the same buttons. */
export function MapSheet(props: MapSheetProps) {
  const { conflictId, draft, save, ready, partnerName, coachName } = props;
  const id = useId();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const [posted, post] = useActionState(ready, idle);
  const [kept, keepPost] = useActionState(props.keep, idle);
  const [shown, show] = useState<{ turn: number; entries: Entries } | null>(null);
  const draw = (entries: Entries) =>
    flushSync(() => show((last) => ({ turn: (last?.turn ?? 0) + 1, entries })));

  const { status, courier } = useCourier({
    form,
    sheet: `map:${conflictId}`,
    deviceKey: props.deviceKey,
    server: draft,
    save: (entries, base) => askToSave(save, entries, base),
    handIn: (entries) => askToHandIn(ready, entries),
    show: draw,
  });

  const state = posted.status === "idle" ? kept : posted;
  const errors =
    status.kind === "invalid" ? status.fieldErrors : state.status === "invalid" ? state.fieldErrors : {};
  const typed = "values" in state && state.values ? state.values : null;
  const entries: Entries =
    shown?.entries ??
    (typed ? [...entriesOfValues("f", typed.f), ...entriesOfValues("a", typed.a)] : draft.entries);
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
    if (await at.flush()) router.push(props.home);
  };
  const choose = (version: "mine" | "theirs") => {
    if (status.kind !== "conflict") return;
    if (version === "theirs") draw(status.theirs);
    courier.current?.settle();
  };

  return (
    <FormScopeContext value={{ id, pending: handing, errors, values: valuesOf(entries) }}>
      <form
        ref={form}
        action={post}
        onSubmit={onSubmit}
        noValidate
        autoComplete="off"
        aria-label="My own map"
      >
        <input type="hidden" name="sheet" value={conflictId} readOnly />
        <input type="hidden" name="owner" value={props.owner} readOnly />
        <input type="hidden" name="baseRevision" value={draft.revision} readOnly />
        <div ref={top} tabIndex={-1} className="scroll-mt-24 rounded-md not-empty:mb-6">
          {Object.keys(errors).length > 0 ? <FormErrors formId={id} errors={errors} /> : null}
          {state.status === "refused" ? <Notice tone="refusal">{state.message}</Notice> : null}
          {status.kind === "conflict" ? (
            <SheetVersions
              questions={mapQuestions}
              mine={form.current ? entriesOf(new FormData(form.current)) : []}
              theirs={status.theirs}
              other={elsewhere}
              onChoose={choose}
            />
          ) : null}
        </div>
        <div
          key={shown?.turn ?? 0}
          inert={handing}
          className={handing ? "space-y-10 opacity-60" : "space-y-10"}
        >
          <MapFields partnerName={partnerName} coachName={coachName} />
          <div className="flex flex-col gap-3 border-t border-line pt-6 sm:flex-row sm:flex-wrap">
            <SubmitButton name="outcome" value="ready" size="wide" pendingText="One moment…">
              Mine is ready
            </SubmitButton>
            <SubmitButton variant="quiet" size="wide" formAction={keepPost}>
              Keep it for later
            </SubmitButton>
          </div>
        </div>
        <StatusLine status={status} onKeepWriting={() => courier.current?.keepWriting()} />
      </form>
    </FormScopeContext>
  );
}
