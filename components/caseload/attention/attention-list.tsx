import type { Route } from "next";
import type { Ask } from "@/components/caseload/today/asks";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { PutOff } from "@/lib/caseload/attention/types";
import { AttentionRow } from "./attention-row";
import { attentionId } from "./attention-words";
import { type AttentionDeeds, PutOffForm } from "./put-off-form";
import { PutOffList } from "./put-off-list";

type AttentionListProps = {
  asks: readonly Ask[];
  putOff: readonly PutOff[];
  /** How many are shown; all of them once they were asked for. */
  most: number;
  today: string;
  say: (day: string) => string;
  /** Which one is being put off, by `attentionId`. */
  open: string | undefined;
  deeds: AttentionDeeds;
  /** Today with all of the list, or with one of them open. */
  whole: Route;
  here: (open?: string) => Route;
};

/** Whatever asks for the counselor, in one list: why, what next, and a way to say not now. The most severe first; a cut list says how many more. */
export function AttentionList(props: AttentionListProps) {
  const { asks, putOff, most, today, say, open, deeds, whole, here } = props;
  const more = asks.length - most;
  return (
    <Card title="Needs attention" eyebrow="Only you see this" id="attention" className="scroll-mt-20">
      {asks.length === 0 ? (
        <p className="text-ink-soft">Nothing just now. You have read it all, and nobody waits for you.</p>
      ) : null}
      <ul className="divide-y divide-line">
        {asks.slice(0, most).map(({ id, key, ...ask }) => {
          const place = key === null ? null : attentionId({ coupleId: ask.coupleId, key });
          return (
            <AttentionRow key={id} {...ask} notNow={place === null ? null : here(place)}>
              {key !== null && place === open ? (
                <PutOffForm
                  item={{ coupleId: ask.coupleId, key }}
                  today={today}
                  deeds={deeds}
                  back={here()}
                />
              ) : null}
            </AttentionRow>
          );
        })}
      </ul>
      {more > 0 ? (
        <p className="mt-2 border-t border-line pt-3">
          <Link href={whole} className="link">
            and {more} more: see all {asks.length}
          </Link>
        </p>
      ) : null}
      <PutOffList putOff={putOff} say={say} bringBack={deeds.bringBack} />
    </Card>
  );
}
