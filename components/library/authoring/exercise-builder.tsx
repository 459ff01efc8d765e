"use client";

import clsx from "clsx";
import { type SubmitEvent, startTransition, useActionState, useEffect, useId, useRef, useState } from "react";
import { FormErrors } from "@/components/forms/form-errors";
import { FormScopeContext } from "@/components/forms/form-scope";
import { keepWords } from "@/components/forms/keep-words";
import { StatusLine } from "@/components/offline-drafts/status-line";
import { useProfession } from "@/components/shell/profession";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { placeName } from "@/lib/library/authoring/rules/names";
import type { DraftToEdit } from "@/lib/library/authoring/types";
import { type FormAction, idle } from "@/lib/platform/actions/form-state";
import { AboutPart } from "./about-part";
import { DraftPreview } from "./draft-preview";
import { ForCounselors } from "./finding-part";
import { HowPart } from "./how-part";
import { QuestionsPart } from "./questions-part";
import { useDraft } from "./use-draft";

type ExerciseBuilderProps = {
  given: DraftToEdit;
  deviceKey: string;
  coachName: string;
  save: FormAction;
  publish: FormAction;
};

const notSaved =
  "The last words are not saved yet, so nothing was published. They are still here; please try once more in a moment.";
const nothingNew = "Nothing has changed since this was published, so there is no new version to publish yet.";

/** Writing an exercise: saved as it is typed, seen as it will be read, published when it is whole. */
export function ExerciseBuilder({ given, deviceKey, coachName, save, publish }: ExerciseBuilderProps) {
  const { counselor } = useProfession();
  const id = useId();
  const top = useRef<HTMLDivElement>(null);
  const [side, show] = useState<"write" | "read">("write");
  const [said, say] = useState("");
  const [sending, setSending] = useState(false);
  const [state, send, pending] = useActionState(keepWords(publish), idle);
  const {
    draft,
    turn,
    form,
    change,
    show: take,
    status,
    courier,
    revision,
    settled,
  } = useDraft(given, deviceKey, save);

  useEffect(() => {
    if (state.status === "invalid" || state.status === "refused") top.current?.focus();
  }, [state]);

  const publishNow = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending || sending) return;
    say("");
    setSending(true);
    const isNew = given.baseVersion === 0;
    if (revision.current === 0 && isNew) courier.current?.changed();
    const safe = await settled();
    setSending(false);
    if (!safe) {
      say(notSaved);
      top.current?.focus();
      return;
    }
    if (revision.current === 0) {
      say(nothingNew);
      top.current?.focus();
      return;
    }
    const data = new FormData();
    data.set("exerciseId", given.exerciseId);
    data.set("draftId", given.draftId);
    data.set("revision", String(revision.current));
    startTransition(() => send(data));
  };

  const errors = state.status === "invalid" ? state.fieldErrors : {};
  const summary = Object.fromEntries(
    Object.entries(errors).map(([name, messages]) => {
      const place = placeName(draft, name);
      return [name, messages.map((message) => (place ? `${place}: ${message}` : message))];
    }),
  );
  const theirs = status.kind === "conflict" ? status.theirs : null;

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] xl:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]">
      <div className="sticky top-0 z-20 -mx-1 flex gap-2 bg-surface px-1 py-2 lg:hidden">
        {(["write", "read"] as const).map((one) => (
          <Button
            key={one}
            variant={side === one ? "primary" : "quiet"}
            size="small"
            className="flex-1"
            aria-pressed={side === one}
            onClick={() => show(one)}
          >
            {one === "write" ? "Write" : "See it as they will"}
          </Button>
        ))}
      </div>

      <FormScopeContext value={{ id, pending: pending || sending, errors, values: {} }}>
        <form
          ref={form}
          onSubmit={publishNow}
          noValidate
          aria-label="The exercise"
          autoComplete="off"
          className={clsx(
            "min-w-0 [&_:is(a,button,input,select,summary,textarea)]:scroll-my-20",
            side === "read" && "hidden lg:block",
          )}
        >
          <div ref={top} tabIndex={-1} className="scroll-mt-24 rounded-md not-empty:mb-5">
            {said ? <Notice>{said}</Notice> : null}
            {state.status === "invalid" ? (
              <FormErrors
                formId={id}
                errors={summary}
                heading="Almost there. These places need another look:"
              />
            ) : null}
            {state.status === "refused" ? <Notice tone="refusal">{state.message}</Notice> : null}
          </div>
          {theirs ? (
            <Notice tone="warn" title="There are two versions of this" className="mb-5">
              <p className="mb-3">
                It was also changed in another tab or on another device. Which one do you want to keep?
              </p>
              <div className="flex flex-wrap gap-2">
                <Button size="small" onClick={() => courier.current?.settle()}>
                  The one on this page
                </Button>
                <Button
                  size="small"
                  variant="quiet"
                  onClick={() => {
                    take(theirs);
                    courier.current?.settle();
                  }}
                >
                  The other one
                </Button>
              </div>
            </Notice>
          ) : null}
          <div key={turn} className="space-y-6">
            <AboutPart draft={draft} change={change} />
            <HowPart draft={draft} change={change} />
            <QuestionsPart draft={draft} change={change} />
            <ForCounselors draft={draft} change={change} />
          </div>
          <div className="mt-6 space-y-2">
            <SubmitButton size="wide" pendingText="Publishing…">
              {given.baseVersion === 0 ? "Publish" : "Publish the new version"}
            </SubmitButton>
            <p className="text-sm text-ink-soft">
              {given.baseVersion === 0
                ? `Every ${counselor} of the practice can assign it then. Until then only you see it.`
                : "It is assigned from then on. Whoever has it already keeps their version."}
            </p>
          </div>
          <StatusLine status={status} />
        </form>
      </FormScopeContext>

      <section
        aria-label="As they will see it"
        className={
          side === "write"
            ? "hidden min-w-0 lg:sticky lg:top-4 lg:block lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto"
            : "min-w-0"
        }
      >
        <DraftPreview draft={draft} coachName={coachName} />
      </section>
    </div>
  );
}
