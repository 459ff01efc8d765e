import { couplePath, responsePath } from "@/components/practice/couples/paths";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import type { AgendaItem } from "@/lib/sessions/agenda/types";

const atMost = 10;

/** What to bring into the room, couple by couple. */
export function SessionList({ items }: { items: readonly AgendaItem[] }) {
  if (items.length === 0) return null;
  const couples = [...new Map(items.map(({ coupleId, coupleLabel }) => [coupleId, coupleLabel]))];
  return (
    <Card title="To discuss in session" eyebrow="Only you see this">
      <ul className="space-y-3">
        {couples.slice(0, atMost).map(([coupleId, label]) => (
          <li key={coupleId}>
            <Link href={couplePath(coupleId)} className="link font-semibold">
              <Name>{label}</Name>
            </Link>
            <ul className="text-sm text-ink-soft">
              {items
                .filter((item) => item.coupleId === coupleId)
                .map(({ itemId, responseId, title, authorName, note }) => (
                  <li key={itemId} className="mt-0.5">
                    {responseId && title ? (
                      <Link href={responsePath(coupleId, responseId)} className="hover:underline">
                        {title}
                        {authorName ? (
                          <>
                            , <Name>{authorName}</Name>
                          </>
                        ) : null}
                      </Link>
                    ) : null}
                    {note ? `${title ? ": " : ""}${note}` : ""}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  );
}
