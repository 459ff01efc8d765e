import { statusWords } from "@/components/assignments/review/status-words";
import type { AssignmentCard } from "@/lib/assignments/types";
import { isolate } from "@/lib/platform/names/isolate";
import { NowRows } from "./now-rows";

type NowListProps = { assignments: readonly AssignmentCard[]; coupleId: string };

/** What has come in and what is open, in one look. */
export function NowList({ assignments, coupleId }: NowListProps) {
  const cameIn = assignments.flatMap(({ title, occurrences: turns }) =>
    turns.flatMap(({ statuses }) =>
      statuses.flatMap(({ status, responseId, firstName, submittedAt }) =>
        status === "submitted" && responseId
          ? [{ id: responseId, title, who: firstName ?? "Both", at: submittedAt?.getTime() ?? 0 }]
          : [],
      ),
    ),
  );
  const open = assignments.filter(({ active, withdrawnAt }) => active && !withdrawnAt);
  return (
    <NowRows
      coupleId={coupleId}
      any={assignments.length > 0}
      cameIn={cameIn.sort((a, b) => a.at - b.at).map(({ id, title, who }) => ({ id, title, who }))}
      open={open.map(({ assignmentId, title, occurrences: [turn] }) => ({
        id: assignmentId,
        title,
        words: turn
          ? turn.statuses
              .map(
                (one) =>
                  `${one.firstName ? isolate(one.firstName) : "The shared sheet"}: ${statusWords(one).toLowerCase()}`,
              )
              .join(" · ")
          : "Begins later",
      }))}
    />
  );
}
