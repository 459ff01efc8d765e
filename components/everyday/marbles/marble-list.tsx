import { ActionForm } from "@/components/forms/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Disclosure } from "@/components/ui/disclosure";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import { marbleKinds } from "@/lib/everyday/marbles/schema";
import type { MarbleView } from "@/lib/everyday/marbles/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { dayInWords } from "@/lib/platform/time/day";
import { MarbleFields } from "./marble-fields";
import { MarbleIcon } from "./marble-mark";

type Mending = { change: FormAction; takeAway: FormAction; partnerName: string };
type MarbleListProps = { marbles: readonly MarbleView[]; today: string; mending?: Mending };

/** What each marble was, newest first. Names say whose words they are; nobody's are counted. */
export function MarbleList({ marbles, today, mending }: MarbleListProps) {
  return (
    <ul className="divide-y divide-line">
      {marbles.map((marble) => (
        <li key={marble.marbleId} className="flex gap-3 py-3">
          <MarbleIcon kind={marble.kind} />
          <div className="min-w-0 flex-1">
            <p className="[overflow-wrap:anywhere]">{marble.line}</p>
            <p className="text-sm text-ink-soft">
              {marbleKinds[marble.kind]} · {dayInWords(marble.onDate, today)} · in{" "}
              <Name>{marble.authorName}</Name>’s words
            </p>
            {mending && marble.mine.change ? <Mend marble={marble} today={today} mending={mending} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Mend({ marble, today, mending }: { marble: MarbleView; today: string; mending: Mending }) {
  return (
    <Disclosure summary="Change this" className="mt-1 text-sm">
      <div className="-ml-6 space-y-4 text-base">
        <ActionForm action={mending.change} className="space-y-4" aria-label="Change this marble">
          <input type="hidden" name="marbleId" value={marble.marbleId} />
          <MarbleFields today={today} partnerName={mending.partnerName} said={marble} />
          <SubmitButton variant="quiet" pendingText="One moment…">
            Save the change
          </SubmitButton>
        </ActionForm>
        {marble.mine.takeAway ? (
          <ActionForm action={mending.takeAway} className="">
            <input type="hidden" name="marbleId" value={marble.marbleId} />
            <ConfirmDialog
              trigger="Remove it"
              title="Remove this marble?"
              confirmLabel="Remove it"
              variant="plain"
              size="small"
            >
              Its words go with it. After a day a marble stays where it is.
            </ConfirmDialog>
          </ActionForm>
        ) : null}
      </div>
    </Disclosure>
  );
}
