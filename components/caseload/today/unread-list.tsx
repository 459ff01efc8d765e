import type { Route } from "next";
import { responsePath } from "@/components/practice/couples/paths";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import type { UnreadResponse } from "@/lib/caseload/today/types";
import { isolate } from "@/lib/platform/names/isolate";
import { momentInWords } from "@/lib/platform/time/day";
import { AllOf } from "./all-of";

type UnreadListProps = {
  items: readonly UnreadResponse[];
  total: number;
  timeZone: string;
  now: Date;
  whole: Route;
};

/** The reading queue: what came back and has not been opened, longest waiting first. */
export function UnreadList({ items, total, timeZone, now, whole }: UnreadListProps) {
  return (
    <Card
      title="To read"
      id="read"
      className="scroll-mt-20"
      aside={<AllOf total={total} shown={items.length} href={whole} what="to read" />}
    >
      {items.length === 0 ? (
        <p className="text-ink-soft">Nothing new has come in. You have read it all.</p>
      ) : (
        <ul className="-mx-2 divide-y divide-line">
          {items.map((item) => (
            <li key={item.responseId}>
              <Link
                href={responsePath(item.coupleId, item.responseId)}
                className="flex items-center gap-3 rounded-md px-2 py-3 hover:bg-sunken"
              >
                <span className="min-w-0 flex-1">
                  <span className="block font-semibold text-accent">{item.title}</span>
                  <span className="block text-sm text-ink-soft">
                    {item.authorName ? `${isolate(item.authorName)}, ` : ""}
                    {item.authorName ? `of ${isolate(item.coupleLabel)}` : <Name>{item.coupleLabel}</Name>} ·{" "}
                    {momentInWords(item.submittedAt, timeZone, now)}
                  </span>
                </span>
                <Icon name="chevron-right" className="size-5 text-ink-soft" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
