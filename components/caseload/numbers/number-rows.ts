/** A practice in numbers as rows: for the page and for the file, in the same words. */
import { coupleStatusWords } from "@/components/practice/couples/status-words";
import type { Count, Numbers } from "@/lib/caseload/numbers/types";
import { definitionOf } from "@/lib/measures/terms";

export type NumberRow = { part: string; label: string; value: string | number };

const few = "fewer than five";
const said = (count: Count) => count ?? few;

export function numberRows({ statuses, checkIns, exercises, measures }: Numbers): NumberRow[] {
  const row = (part: string, label: string, value: string | number): NumberRow => ({ part, label, value });
  return [
    ...statuses.map(({ status, couples }) => row("Couples", coupleStatusWords[status], said(couples))),
    row("Weekly check-ins, last twelve months", "People who answered", said(checkIns.people)),
    row("Weekly check-ins, last twelve months", "Weeks answered", said(checkIns.weeks)),
    row("Exercises, last twelve months", "Assigned", said(exercises.assigned)),
    row("Exercises, last twelve months", "Sheets sent", said(exercises.sent)),
    ...measures.flatMap(({ measure, people, again, means, changes }) => {
      const { name } = definitionOf(measure);
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
