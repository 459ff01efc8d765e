import { delayInWords, isEmpty, weeksBack } from "@/lib/sessions/evenness/rules";
import type { EvennessRow } from "@/lib/sessions/evenness/types";
import { EvennessColumns } from "./evenness-columns";

/** A mirror for the counselor: numbers side by side, and no verdict. */
export function EvennessTable({ rows }: { rows: readonly EvennessRow[] }) {
  if (isEmpty(rows)) return null;
  return (
    <EvennessColumns
      weeks={weeksBack}
      names={rows.map(({ firstName }) => firstName)}
      columns={rows.map(({ assigned, sent, read, hoursUntilRead, comments }) => [
        assigned,
        sent,
        `${read} of ${sent}`,
        delayInWords(hoursUntilRead),
        comments,
      ])}
    />
  );
}
