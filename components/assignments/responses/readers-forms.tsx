"use client";

import { ActionForm } from "@/components/forms/action-form";
import { useAlone } from "@/components/shell/alone-scope";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Disclosure } from "@/components/ui/disclosure";
import type { Audience } from "@/lib/library/exercises/terms";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";

type ReadersFormsProps = {
  responseId: string;
  fieldKey: string;
  /** Who may be let read it, too. */
  wider: readonly Audience[];
  /** It is shared, and can be taken back. */
  stops: boolean;
  coachName: string;
  partnerName: string;
  widen: FormAction;
  withdraw: FormAction;
};

/** The author's say over who reads an answer that is sent. */
export function ReadersForms(props: ReadersFormsProps) {
  const { stops, widen, withdraw } = props;
  const alone = useAlone();
  const wider = props.wider.filter((to) => !(alone && to === "couple"));
  const toCoach = isolate(props.coachName);
  const toPartner = isolate(props.partnerName);
  const answer = (
    <>
      <input type="hidden" name="responseId" value={props.responseId} />
      <input type="hidden" name="fieldKey" value={props.fieldKey} />
    </>
  );
  return (
    <Disclosure summary={<span className="text-sm">Change who can read this</span>}>
      <div className="flex flex-wrap gap-2">
        {wider.map((to) => (
          <ActionForm key={to} action={widen} className="">
            {answer}
            <input type="hidden" name="to" value={to} />
            <ConfirmDialog
              trigger={to === "coach" ? `Let ${toCoach} read it` : `Let ${toPartner} read it, too`}
              title={`Let ${to === "coach" ? toCoach : toPartner} read this?`}
              confirmLabel="Yes"
              variant="quiet"
              size="small"
            >
              {to === "coach"
                ? "You can stop sharing it later, but what has been read stays known."
                : `${toCoach} can read it, and ${toPartner} once it is opened. You can stop sharing it later, but what has been read stays known.`}
            </ConfirmDialog>
          </ActionForm>
        ))}
        {stops ? (
          <ActionForm action={withdraw} className="">
            {answer}
            <ConfirmDialog
              trigger="Stop sharing"
              title="Stop sharing this?"
              confirmLabel="Stop sharing"
              variant="quiet"
              size="small"
            >
              From then on only you can read it. What has been read before stays known.
            </ConfirmDialog>
          </ActionForm>
        ) : null}
      </div>
    </Disclosure>
  );
}
