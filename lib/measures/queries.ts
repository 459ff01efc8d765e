/** A couple's results, by measure and partner, for their counselor. */
import "server-only";
import { asc, eq } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { measureResults } from "@/db/schema/measures";
import type { Coach } from "@/lib/platform/auth/actor";
import { partnersOf, requireCouple } from "@/lib/practice/couples/records";
import { allVersions, latestOf } from "./own/records";
import { inWords, isFor, keyOf } from "./rules";
import { definitionOf, isPublished } from "./terms";
import type { CoupleMeasure, Definition, Wording } from "./types";

type Version = { code: string; version: number; definition: Definition; wording: Wording | null };

/** Measures that were used at least once, in the order of the list; by an earlier key apart from those by the key of now. @throws NotFound */
export const coupleMeasures = (coach: Coach, { coupleId }: { coupleId: string }): Promise<CoupleMeasure[]> =>
  readAs(coach, async (tx) => {
    const [, partners, versions, rows] = await Promise.all([
      requireCouple(tx, coupleId),
      partnersOf(tx, coupleId),
      allVersions(tx, coach.practiceId),
      tx
        .select({
          ...{ resultId: measureResults.id, clientId: measureResults.clientId },
          ...{ measure: measureResults.measure, version: measureResults.version },
          ...{ onDate: measureResults.onDate, total: measureResults.total },
          ...{ answers: measureResults.answers, askId: measureResults.askId },
        })
        .from(measureResults)
        .where(eq(measureResults.coupleId, coupleId))
        .orderBy(asc(measureResults.onDate), asc(measureResults.enteredAt)),
    ]);
    const found = rows.flatMap((row) => {
      const by = countedBy(versions, row);
      return by ? [{ ...row, ...by }] : [];
    });
    return latestOf(versions)
      .filter(({ definition }) => isFor(coach.profile, definition))
      .flatMap(({ code, definition }) => {
        const ofMeasure = found.filter(({ measure }) => measure === code);
        const now = keyOf(definition);
        const keys = [...new Set([now, ...ofMeasure.map(({ key }) => key)])];
        return keys.flatMap((key): CoupleMeasure[] => {
          const some = ofMeasure.filter((row) => row.key === key);
          const [latest] = some.slice(-1);
          if (!latest) return [];
          return [
            {
              id: `${code}-${keys.indexOf(key)}`,
              definition: key === now ? definition : latest.definition,
              isEarlier: key !== now,
              partners: partners.map(({ clientId, firstName }) => ({
                ...{ clientId, firstName },
                results: some
                  .filter((row) => row.clientId === clientId)
                  .map(({ resultId, onDate, total, answers, askId, definition: by, wording }) => ({
                    ...{ resultId, onDate, total },
                    answered: askId && wording && answers ? inWords(by, wording, answers) : null,
                  })),
              })),
            },
          ];
        });
      });
  });

/** By what a result was counted; null for a measure that there is not. */
function countedBy(
  versions: readonly Version[],
  { measure, version }: { measure: string; version: number | null },
) {
  const row = versions.find((one) => one.code === measure && one.version === version);
  const definition = row?.definition ?? (isPublished(measure) ? definitionOf(measure) : null);
  return definition && { definition, wording: row?.wording ?? null, key: keyOf(definition) };
}
