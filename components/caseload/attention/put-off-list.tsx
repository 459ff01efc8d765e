import { ActionForm } from "@/components/forms/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PutOff } from "@/lib/caseload/attention/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { attentionId, attentionReason } from "./attention-words";

type PutOffListProps = { putOff: readonly PutOff[]; say: (day: string) => string; bringBack: FormAction };

/** What does not ask just now, each with until when or why, and a way back. */
export function PutOffList({ putOff, say, bringBack }: PutOffListProps) {
  if (putOff.length === 0) return null;
  return (
    <Disclosure
      summary={`Put off or not needed (${putOff.length})`}
      className="mt-3 border-t border-line pt-3"
    >
      <ul className="space-y-3 text-sm">
        {putOff.map((item) => (
          <li key={attentionId(item)}>
            <p>
              <strong>
                <Name>{item.coupleLabel}</Name>
              </strong>
              . {attentionReason(item, say)}.
            </p>
            <p className="break-words text-ink-soft">
              {item.untilOn ? `Not before ${say(item.untilOn)}` : `Not needed because: ${item.words}`}
            </p>
            <ActionForm action={bringBack} className="">
              <input type="hidden" name="coupleId" value={item.coupleId} />
              <input type="hidden" name="key" value={item.key} />
              <SubmitButton variant="plain" size="small" pendingText="One moment…">
                Bring it back
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
