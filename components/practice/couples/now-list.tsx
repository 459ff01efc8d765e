import { standingWords } from "@/components/assignments/review/standing-words";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import type { AssignmentCard } from "@/lib/assignments/types";
import { isolate } from "@/lib/platform/names/isolate";
import { couplePath, givenPath, responsePath } from "./paths";

type NowListProps = { assignments: readonly AssignmentCard[]; coupleId: string };

/** What has come in and what is open, in one look. */
export function NowList({ assignments, coupleId }: NowListProps) {
  const cameIn = assignments.flatMap(({ title, turns }) =>
    turns.flatMap(({ turn, standings }) =>
      standings.flatMap(({ standing, responseId, firstName, submittedAt }) =>
        standing === "handed_in" && responseId
          ? [
              {
                responseId,
                title,
                who: firstName ?? "Both",
                occurrence: turn.occurrence,
                at: submittedAt,
              },
            ]
          : [],
      ),
    ),
  );
  const open = assignments.filter(({ active, withdrawnAt }) => active && !withdrawnAt);
  return (
    <>
      <Card title="New to read">
        {cameIn.length === 0 ? (
          <p className="text-ink-soft">Nothing new.</p>
        ) : (
          <ul className="-mx-2">
            {cameIn
              .sort((a, b) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0))
              .map(({ responseId, title, who }) => (
                <li key={responseId}>
                  <Link href={responsePath(coupleId, responseId)} className="read-line">
                    <span className="font-semibold text-accent">{title}</span>
                    <span className="text-sm text-ink-soft">
                      <Name>{who}</Name>
                    </span>
                  </Link>
                </li>
              ))}
          </ul>
        )}
      </Card>
      <Card
        title="Open now"
        aside={
          assignments.length > 0 ? (
            <Link href={couplePath(coupleId, "homework")} className="link inline-block py-2 text-sm">
              All assignments
            </Link>
          ) : null
        }
      >
        {open.length === 0 ? (
          <p className="text-ink-soft">No exercise assigned.</p>
        ) : (
          <ul className="divide-y divide-line">
            {open.map(({ assignmentId, title, turns }) => (
              <li key={assignmentId} className="row">
                <Link href={givenPath(coupleId, assignmentId)} className="link font-semibold">
                  {title}
                </Link>
                <p className="text-sm text-ink-soft">
                  {turns[0]
                    ? turns[0].standings
                        .map(
                          (one) =>
                            `${one.firstName ? isolate(one.firstName) : "The shared sheet"}: ${standingWords(one).toLowerCase()}`,
                        )
                        .join(" · ")
                    : "Begins later"}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
