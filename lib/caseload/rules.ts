/** The small line of a partner from what is stored of it. Pure. */

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
