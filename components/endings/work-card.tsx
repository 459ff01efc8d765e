import { ActionForm } from "@/components/forms/action-form";
import { OneButton } from "@/components/forms/one-button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { type CoupleStep, statusAfter } from "@/lib/endings/rules";
import type { CoupleEnding } from "@/lib/endings/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { Partner } from "@/lib/practice/couples/types";
import { AtOnce } from "./at-once";
import { GoOnAlone } from "./go-on-alone";
import { WhatEnds } from "./what-ends";

export type WorkActions = Record<CoupleStep | "endJoint", FormAction>;
type WorkCardProps = {
  work: CoupleEnding;
  coupleId: string;
  partners: readonly Partner[];
  actions: WorkActions;
};

const statusLines = {
  active: "Their work is going on.",
  paused:
    "Their work is paused: no steps of a pathway open, and the couple is not on your list of those without an exercise.",
  separating: "Their shared work is ending. Each keeps their own space with you.",
  one_partner: "One of them works here alone.",
  closed: "Their work is closed. Each can still sign in and read what is theirs.",
};

/** Every step that may be taken from here, each with what it does said before it. */
export function WorkCard({ work, coupleId, partners, actions }: WorkCardProps) {
  const { status, jointUntil } = work;
  const may = (step: CoupleStep) => statusAfter(status, step) !== null;
  const reading = jointUntil !== null && jointUntil > work.now;
  return (
    <Card title="Their work">
      <div className="space-y-4">
        <p>{statusLines[status]}</p>
        {may("pause") ? (
          <OneButton action={actions.pause} fields={{ coupleId }}>
            Pause the work
          </OneButton>
        ) : null}
        {may("resume") ? (
          <OneButton action={actions.resume} fields={{ coupleId }}>
            Resume the work
          </OneButton>
        ) : null}
        {may("separate") ? (
          <EndForm
            summary="They are separating"
            yes="Begin to separate"
            action={actions.separate}
            coupleId={coupleId}
          >
            <p>Neither of them is told by Mendwork. You note it here once you have told each of them.</p>
          </EndForm>
        ) : null}
        {may("alone") ? (
          <GoOnAlone
            action={actions.alone}
            coupleId={coupleId}
            partners={partners}
            over={status === "separating" || status === "closed"}
          />
        ) : null}
        {may("close") ? (
          <EndForm
            summary="Close the work"
            yes="Close the work"
            action={actions.close}
            coupleId={coupleId}
            over={status === "separating" || status === "one_partner"}
          >
            <p>
              {status === "one_partner"
                ? "The couple leaves your list. Whoever works here alone can still sign in and read what is theirs."
                : status === "separating"
                  ? "The couple leaves your list. Both can still sign in and read what is theirs."
                  : "For work that is done, or that stops. The couple leaves your list; both can still sign in and read what is theirs."}
            </p>
          </EndForm>
        ) : null}
        {reading ? (
          <Disclosure summary="End what both can still read">
            <p className="mb-3">From then on each reads only their own words, and what both signed.</p>
            <OneButton action={actions.endJoint} fields={{ coupleId }}>
              End it now
            </OneButton>
          </Disclosure>
        ) : null}
        {may("reopen") ? (
          <Disclosure summary={status === "one_partner" ? "Work with both" : "Open the work again"}>
            <div className="mb-3 space-y-2">
              <p>This is a new beginning: talk with each of them first. Both are asked to sign anew.</p>
              <p>
                What ended stays ended: agreements, shared weeks, what was shared for now. Exercises that were
                still open are withdrawn, so that nothing sealed before opens now. What both could read
                before, both can read again.
              </p>
            </div>
            <OneButton action={actions.reopen} fields={{ coupleId }}>
              Open the work again
            </OneButton>
          </Disclosure>
        ) : null}
      </div>
    </Card>
  );
}

type EndFormProps = {
  summary: string;
  yes: string;
  action: FormAction;
  coupleId: string;
  /** What ends with their work has ended already. */
  over?: boolean;
  children: React.ReactNode;
};

function EndForm({ summary, yes, action, coupleId, over = false, children }: EndFormProps) {
  return (
    <Disclosure summary={summary}>
      <ActionForm action={action} className="space-y-4" aria-label={summary}>
        <input type="hidden" name="coupleId" value={coupleId} />
        {children}
        {over ? null : (
          <>
            <WhatEnds />
            <AtOnce />
          </>
        )}
        <SubmitButton variant="quiet" pendingText="One moment…">
          {yes}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
