/** The measures of a practice inside a counselor's transaction, as they are now and as they were. */
import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { measureVersions } from "@/db/schema/measure-versions";
import type { Measure } from "@/lib/measures/types";
import { definitionOf, isPublished, measureCodes } from "../terms";

export const versionColumns = {
  code: measureVersions.measure,
  version: measureVersions.version,
  definition: measureVersions.definition,
  wording: measureVersions.wording,
  license: measureVersions.license,
  isOffered: measureVersions.isOffered,
};

type Row = Omit<Measure, "isOwn">;
export const measureOf = (row: Row): Measure => ({ ...row, isOwn: !isPublished(row.code) });

const untouched = (code: (typeof measureCodes)[number]): Measure => ({
  ...{ code, version: null, definition: definitionOf(code), wording: null, license: null },
  ...{ isOwn: false, isOffered: true },
});

/** Every version there is, the latest first. */
export const allVersions = (tx: Tx, practiceId: string) =>
  tx
    .select(versionColumns)
    .from(measureVersions)
    .where(eq(measureVersions.practiceId, practiceId))
    .orderBy(asc(measureVersions.measure), desc(measureVersions.version));

/** The published ones in the order of the list, with what the practice has added; then its own by name. */
export function latestOf(rows: readonly Row[]): Measure[] {
  const latest = new Map<string, Row>();
  for (const row of rows) if (!latest.has(row.code)) latest.set(row.code, row);
  const own = [...latest.values()].filter(({ code }) => !isPublished(code)).map(measureOf);
  return [
    ...measureCodes.map((code) => {
      const row = latest.get(code);
      return row ? measureOf(row) : untouched(code);
    }),
    ...own.sort((a, b) => a.definition.name.localeCompare(b.definition.name)),
  ];
}

/** As it is now; undefined for a code that there is not. */
export async function latestMeasure(tx: Tx, practiceId: string, code: string): Promise<Measure | undefined> {
  const [row] = await tx
    .select(versionColumns)
    .from(measureVersions)
    .where(and(eq(measureVersions.practiceId, practiceId), eq(measureVersions.measure, code)))
    .orderBy(desc(measureVersions.version))
    .limit(1);
  return row ? measureOf(row) : isPublished(code) ? untouched(code) : undefined;
}
