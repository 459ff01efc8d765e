import Link from "next/link";
import { Card } from "@/components/ui/card";
import type { AgendaItem } from "@/lib/agenda/types";
import { responsePath } from "./paths";

/** What to talk about when they are next in the room. */
export function AgendaList({ items, coupleId }: { items: readonly AgendaItem[]; coupleId: string }) {
  if (items.length === 0) return null;
  return (
    <Card title="For the session" eyebrow="Only you see this">
      <ul className="divide-y divide-line">
        {items.map(({ itemId, responseId, title, authorName, note }) => (
          <li key={itemId} className="py-2.5 first:pt-0 last:pb-0">
            {responseId && title ? (
              <Link prefetch={false} href={responsePath(coupleId, responseId)} className="link font-semibold">
                {title}
                {authorName ? `, ${authorName}` : ""}
              </Link>
            ) : null}
            {note ? <p className="whitespace-pre-wrap text-sm">{note}</p> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
