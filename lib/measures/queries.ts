/** A couple's results, by measure and partner, for their counselor. */
import "server-only";
import { asc, eq } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { measureResults } from "@/db/schema/measures";
import type { Coach } from "@/lib/platform/auth/actor";
import { partnersOf, requireCouple } from "@/lib/practice/couples/records";
import { type MeasureCode, measureCodes } from "./terms";
import type { MeasureOfPartner } from "./types";

export type CoupleMeasures = { measure: MeasureCode; partners: MeasureOfPartner[] }[];

/** Measures that were used at least once, in the order of the list. @throws NotFound */
export const coupleMeasures = (coach: Coach, { coupleId }: { coupleId: string }): Promise<CoupleMeasures> =>
  readAs(coach, async (tx) => {
    const [, partners, rows] = await Promise.all([
      requireCouple(tx, coupleId),
      partnersOf(tx, coupleId),
      tx
        .select({
          resultId: measureResults.id,
          clientId: measureResults.clientId,
          measure: measureResults.measure,
          onDate: measureResults.onDate,
          total: measureResults.total,
        })
        .from(measureResults)
        .where(eq(measureResults.coupleId, coupleId))
        .orderBy(asc(measureResults.onDate)),
    ]);
    return measureCodes
      .filter((code) => rows.some(({ measure }) => measure === code))
      .map((code) => ({
        measure: code,
        partners: partners.map(({ clientId, firstName }) => ({
          clientId,
          firstName,
          results: rows
            .filter((row) => row.clientId === clientId && row.measure === code)
            .map(({ resultId, onDate, total }) => ({ resultId, onDate, total })),
        })),
      }));
  });
