import { exercisePath } from "@/components/practice/couples/paths";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { DraftCard, LaidAside } from "@/lib/library/authoring/types";
import { momentInWords } from "@/lib/platform/time/day";
import { editPath } from "./author-paths";

const line = "link inline-block py-2 font-semibold";

type Clock = { timeZone: string; at: Date };

/** What the reader is writing: nobody else sees it. */
export function MyDrafts({ drafts, clock }: { drafts: readonly DraftCard[]; clock: Clock }) {
  if (drafts.length === 0) return null;
  return (
    <Card title="Your drafts" eyebrow="Only you see them" className="mb-6">
      <ul className="divide-y divide-line">
        {drafts.map(({ exerciseId, title, changedAt, isNew }) => (
          <li key={exerciseId} className="flex flex-wrap items-baseline gap-x-3">
            <Link href={editPath(exerciseId)} className={line}>
              {title.trim() || "Without a title yet"}
            </Link>
            <span className="text-sm text-ink-soft">
              {isNew ? "not published yet" : "changes not published yet"}, last saved{" "}
              {momentInWords(changedAt, clock.timeZone, clock.at)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Own exercises that left the shelf, for whoever may bring them back. */
export function LaidAsideList({ exercises }: { exercises: readonly LaidAside[] }) {
  if (exercises.length === 0) return null;
  return (
    <Disclosure summary={`Archived (${exercises.length})`} className="mt-8">
      <ul>
        {exercises.map(({ exerciseId, title }) => (
          <li key={exerciseId}>
            <Link href={exercisePath(exerciseId)} className={line}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
