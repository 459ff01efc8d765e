/** The small line of a partner from what is stored of it, and which couples a caseload shows, in which order. Pure. */
import { dueChecksOf } from "./today/rules";
import type { Asking, CaseloadView, CoupleAsk } from "./types";

/** `100·week + value`, as lib/caseload/records/people writes it. */
const valuesOf = (codes: string | null): Map<number, number> =>
  new Map((codes ?? "").split(",").flatMap((code) => (code ? [[Math.floor(+code / 100), +code % 100]] : [])));

/** Their own mean of the five questions for each of so many weeks; null where one of them is without an answer, as in lib/trust/rules/picture. */
export function meansOf({ sums, eases }: { sums: string | null; eases: string | null }, weeks: number) {
  const [four, fifth] = [valuesOf(sums), valuesOf(eases)];
  return Array.from({ length: weeks }, (_, week): number | null => {
    const [sum, ease] = [four.get(week), fifth.get(week)];
    return sum === undefined || ease === undefined ? null : ((sum + ease) * 2) / 10;
  });
}

type Known = { asks: ReadonlyMap<string, readonly CoupleAsk[]>; week: string };
type Only = Exclude<CaseloadView["only"], "all">;

/** Which couples are narrowed to, each looked up once. */
function narrowedTo(only: Only, found: Asking, { asks, week }: Known): ReadonlySet<string> {
  const working = found.coupleRows.filter(({ status }) => status === "active" || status === "one_partner");
  const joined = new Set(found.joined);
  const open = new Set(
    found.partnerRows
      .filter(({ clientId, hasLeft, lastWeekOn }) => !hasLeft && joined.has(clientId) && lastWeekOn !== week)
      .map(({ coupleId }) => coupleId),
  );
  const ids = (couples: readonly { coupleId: string }[]) => couples.map(({ coupleId }) => coupleId);
  return new Set(
    {
      attention: () => [...asks.keys()],
      safety: () => ids(dueChecksOf(found)),
      unanswered: () => ids(working).filter((id) => open.has(id)),
      unbooked: () => ids(working.filter(({ hasNextSession }) => !hasNextSession)),
    }[only](),
  );
}

/** The couples that are shown; whoever has the most pressing first, then by name. */
export function shownOf(only: CaseloadView["only"], found: Asking, known: Known): string[] {
  const inOrder = [...new Set([...known.asks.keys(), ...found.ids])];
  if (only === "all") return inOrder;
  const wanted = narrowedTo(only, found, known);
  return inOrder.filter((id) => wanted.has(id));
}
