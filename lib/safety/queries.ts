/** Reading safety concerns: their counselor only. */
import "server-only";
import { readAs } from "@/db/reads";
import type { Coach } from "@/lib/platform/auth/actor";
import { requireCouple } from "@/lib/practice/couples/records";
import { readConcerns } from "./records/concerns";
import type { Concerns } from "./types";

/** Everything that was ever raised about these two. @throws NotFound */
export function safetyConcerns(coach: Coach, { coupleId }: { coupleId: string }): Promise<Concerns> {
  return readAs(coach, async (tx) => {
    const [, rows] = await Promise.all([requireCouple(tx, coupleId), readConcerns(tx, coach, coupleId)]);
    return {
      open: rows.filter(({ settledAt }) => settledAt === null),
      settled: rows.filter(({ settledAt }) => settledAt !== null),
    };
  });
}
