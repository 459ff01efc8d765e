import { Link } from "@/components/ui/link";
import type { CoachConflictLine } from "@/lib/conflicts/types";
import { isolate } from "@/lib/platform/names/isolate";
import { Badge } from "../ui/badge";
import { coupleConflictPath } from "./paths";
import { oneLine, rolesInWords } from "./words";

type CoachListProps = { coupleId: string; conflicts: readonly CoachConflictLine[]; today: string };

const maps = (names: string[]) =>
  names.length === 0 ? null : `${names.map((name) => `${isolate(name)}’s map`).join(" and ")} can be read`;

const together = ({ settled }: CoachConflictLine) =>
  settled?.kind === "words" ? "a summary of both" : settled ? "they see it differently" : null;

/** What happened between two people, the latest first, with what there is to read of each. */
export function CoachList({ coupleId, conflicts, today }: CoachListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {conflicts.map((line) => {
        const { head, mapsToRead } = line;
        return (
          <li key={head.conflictId} className="py-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <Link
                className="link min-w-0 py-1 font-semibold"
                href={coupleConflictPath(coupleId, head.conflictId)}
              >
                {head.title}
              </Link>
              {head.shared ? null : (
                <Badge>
                  {head.author.mine ? "yours, not shared" : `${isolate(head.author.name)} and you only`}
                </Badge>
              )}
            </div>
            <p className="text-sm text-ink-soft">{oneLine(head, today)}</p>
            <p className="text-sm text-ink-soft">
              {[rolesInWords(head).replace(/\.$/, ""), maps(mapsToRead), together(line)]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
