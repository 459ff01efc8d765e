/** A practice in numbers as rows: for the page and for the file, in the same words. */
import { coupleStatusWords } from "@/components/practice/couples/status-words";
import type { AttentionKind } from "@/lib/caseload/attention/types";
import type { Count, Numbers } from "@/lib/caseload/numbers/types";

export type NumberRow = { part: string; label: string; value: string | number };

const few = "fewer than five";
const said = (count: Count) => count ?? few;

const attentionLabels: Record<AttentionKind, string> = {
  disclosure: "A text of a disclosure to look at",
  reply: "Something written back to a comment and not read",
  lapsed: "A link that ran out",
  late: "Promises told late again and again",
  measured: "A measure answered and not read",
  silent: "No check-in for four weeks",
  doubt: "A doubt without an answer",
  correction: "Something to change in the formulation",
  sealed: "Answers from both, ready to be opened",
  consent: "“Before you begin” not signed for a week",
  unsigned: "A proposal without a signature",
  review: "An agreement to review",
  unbooked: "No next session booked",
  quiet: "No exercise assigned",
  lookBack: "Three months since looking back together",
};

export function numberRows({ statuses, attention, checkIns, exercises, measures }: Numbers): NumberRow[] {
  const row = (part: string, label: string, value: string | number): NumberRow => ({ part, label, value });
  return [
    ...statuses.map(({ status, couples }) => row("Couples", coupleStatusWords[status], said(couples))),
    row("Needs attention today, in the whole practice", "Couples with any of these", said(attention.couples)),
    ...attention.kinds.map(({ kind, couples }) =>
      row("Needs attention today, in the whole practice", attentionLabels[kind], said(couples)),
    ),
    row("Weekly check-ins, last twelve months", "People who answered", said(checkIns.people)),
    row("Weekly check-ins, last twelve months", "Weeks answered", said(checkIns.weeks)),
    row("Exercises, last twelve months", "Assigned", said(exercises.assigned)),
    row("Exercises, last twelve months", "Sheets sent", said(exercises.sent)),
    row("Exercises, last twelve months", "Sheets rated for how useful they were", said(exercises.rated)),
    ...(exercises.useful === null
      ? []
      : [row("Exercises, last twelve months", "Mean of these, from 0 to 4", exercises.useful)]),
    ...measures.flatMap(({ name, people, again, means, changes }) => {
      const of = again ?? few;
      return [
        row(name, "People with a result", said(people)),
        row(name, "With a second result on a later day", said(again)),
        ...(means
          ? [
              row(name, `Mean at the start, of these ${of}`, means.start),
              row(name, `Mean of the latest, of these ${of}`, means.latest),
            ]
          : []),
        ...(changes
          ? [
              row(name, `Reliably higher, of ${of}`, said(changes.higher)),
              row(name, `No reliable change, of ${of}`, said(changes.same)),
              row(name, `Reliably lower, of ${of}`, said(changes.lower)),
            ]
          : []),
      ];
    }),
  ];
}
