import { ActionForm } from "@/components/forms/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Name } from "@/components/ui/name";
import { thanksMay } from "@/lib/everyday/thanks/rules";
import { thanksKinds } from "@/lib/everyday/thanks/schema";
import type { MyThanks, Received } from "@/lib/everyday/thanks/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { dayInWords } from "@/lib/platform/time/day";

export function ReceivedThanks({ thanks, today }: { thanks: readonly Received[]; today: string }) {
  return (
    <ul className="space-y-3">
      {thanks.map((one) => (
        <li key={one.thanksId} className="rounded-lg bg-accent-soft px-4 py-3">
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{one.body}</p>
          <p className="mt-1 text-sm text-ink-soft">
            {thanksKinds[one.kind]} · {dayInWords(one.sentOn, today)}
          </p>
        </li>
      ))}
    </ul>
  );
}

const stands = { kept: "only you", sent: "sent", taken_back: "withdrawn, only you" } as const;

type MyThanksListProps = {
  thanks: readonly MyThanks[];
  today: string;
  partnerName: string;
  maySend: boolean;
  send: FormAction;
  takeBack: FormAction;
  remove: FormAction;
};

/** One's own, kept or sent. What became of a sent one is nobody's to know. */
export function MyThanksList({
  thanks,
  today,
  partnerName,
  maySend,
  send,
  takeBack,
  remove,
}: MyThanksListProps) {
  return (
    <ul className="divide-y divide-line">
      {thanks.map((one) => (
        <li key={one.thanksId} className="py-3">
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{one.body}</p>
          <p className="text-sm text-ink-soft">
            {thanksKinds[one.kind]} · {dayInWords(one.writtenOn, today)} · {stands[one.state]}
          </p>
          <div className="-ml-3 flex flex-wrap">
            {maySend && thanksMay(one.state, "send") ? (
              <ActionForm action={send} className="">
                <input type="hidden" name="thanksId" value={one.thanksId} />
                <ConfirmDialog
                  trigger="Send it"
                  title={`Send this to ${isolate(partnerName)}?`}
                  confirmLabel="Send it"
                  variant="plain"
                  size="small"
                >
                  You can stop sharing it later, but what has been read stays read.
                </ConfirmDialog>
              </ActionForm>
            ) : null}
            {thanksMay(one.state, "take_back") ? (
              <ActionForm action={takeBack} className="">
                <input type="hidden" name="thanksId" value={one.thanksId} />
                <ConfirmDialog
                  trigger="Withdraw it"
                  title="Withdraw this thank-you?"
                  confirmLabel="Withdraw it"
                  variant="plain"
                  size="small"
                >
                  From now on <Name>{partnerName}</Name> no longer sees it here. If it has been read, it
                  cannot be unread.
                </ConfirmDialog>
              </ActionForm>
            ) : null}
            {thanksMay(one.state, "remove") ? (
              <ActionForm action={remove} className="">
                <input type="hidden" name="thanksId" value={one.thanksId} />
                <ConfirmDialog
                  trigger="Remove"
                  title="Remove this for good?"
                  confirmLabel="Remove it"
                  variant="plain"
                  size="small"
                >
                  Your words are gone then.
                </ConfirmDialog>
              </ActionForm>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
