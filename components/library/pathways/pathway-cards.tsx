import type { Route } from "next";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { PathwayCard } from "@/lib/library/pathways/types";

/** The shelf of pathways; where a card leads is the page's to say. */
export function PathwayCards({
  cards,
  to,
  level = 2,
}: {
  cards: readonly PathwayCard[];
  to: (card: PathwayCard) => Route;
  level?: 2 | 3;
}) {
  const Heading = `h${level}` as const;
  return (
    <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
      {cards.map((card) => (
        <li
          key={card.pathwayId}
          className="relative flex flex-col rounded-lg border border-line bg-raised p-4 shadow-raised hover:border-edge sm:p-5"
        >
          <Heading className="text-lg">
            <Link href={to(card)} className="after:absolute after:inset-0">
              {card.title}
            </Link>
          </Heading>
          <p className="mt-1 text-ink-soft">{card.aim}</p>
          <p className="mt-auto flex flex-wrap items-center gap-2 pt-3 text-sm text-ink-soft">
            {card.steps === 1 ? "1 step" : `${card.steps} steps`}
            {card.origin === "own" ? <Badge tone="accent">Your practice’s own</Badge> : null}
            {card.hasDraft ? <Badge>{card.version === null ? "Draft" : "Unpublished changes"}</Badge> : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
