import type { Route } from "next";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { Attention } from "@/lib/caseload/attention/types";
import { AttentionRow } from "./attention-row";
import { attentionAction, attentionId, attentionReason } from "./attention-words";
import { type AttentionDeeds, PutOffForm } from "./put-off-form";
import { PutOffList } from "./put-off-list";

type AttentionListProps = {
  attention: Attention;
  total: number;
  say: (day: string) => string;
  /** Which one is being put off, by `attentionId`. */
  open: string | undefined;
  deeds: AttentionDeeds;
  /** Today with all of the list, or with one of them open. */
  whole: Route;
  here: (open?: string) => Route;
};

/** Beside signals, whatever asks for the counselor: why, what next, and a way to say not now. The most pressing first; a cut list says how many more. */
export function AttentionList({ attention, total, say, open, deeds, whole, here }: AttentionListProps) {
  const { items, putOff } = attention;
  if (items.length + putOff.length === 0) return null;
  return (
    <Card title="Needs attention" eyebrow="Only you see this" id="attention" className="scroll-mt-20">
      {items.length === 0 ? <p className="text-ink-soft">Nothing else just now.</p> : null}
      <ul className="divide-y divide-line">
        {items.map((item) => (
          <AttentionRow
            key={attentionId(item)}
            coupleId={item.coupleId}
            couple={item.coupleLabel}
            reason={attentionReason(item, say)}
            next={attentionAction(item)}
            notNow={here(attentionId(item))}
          >
            {attentionId(item) === open ? <PutOffForm item={item} deeds={deeds} back={here()} /> : null}
          </AttentionRow>
        ))}
      </ul>
      {total > items.length ? (
        <p className="mt-3 border-t border-line pt-3">
          <Link href={whole} className="link">
            {total - items.length} more: see all {total}
          </Link>
        </p>
      ) : null}
      <PutOffList putOff={putOff} say={say} bringBack={deeds.bringBack} />
    </Card>
  );
}
