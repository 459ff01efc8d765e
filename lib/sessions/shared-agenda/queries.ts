/** The agenda of the next session as its counselor has it. */
import "server-only";
import { readAs } from "@/db/reads";
import type { Coach } from "@/lib/platform/auth/actor";
import { requireCouple } from "@/lib/practice/couples/records";
import { readDraft, readShared } from "./records";
import type { CoupleAgenda } from "./types";

/** @throws NotFound */
export function coupleAgenda(coach: Coach, { coupleId }: { coupleId: string }): Promise<CoupleAgenda> {
  return readAs(coach, async (tx) => {
    const [draft, [shared]] = await Promise.all([
      readDraft(tx, coupleId),
      readShared(tx, coupleId),
      requireCouple(tx, coupleId),
    ]);
    return { ...draft, shared: shared ?? null };
  });
}
