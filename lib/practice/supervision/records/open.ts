/** Whether a couple is read in supervision at this moment, without saying who has agreed: with the system role, inside their counselor's transaction. */
import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clients, couples } from "@/db/schema/couples";
import { coaches } from "@/db/schema/practices";
import { supervisionConsents, supervisions } from "@/db/schema/supervisions";
import { switchToSystem } from "@/db/system";
import type { Coach } from "@/lib/platform/auth/actor";
import { isEnding } from "@/lib/practice/couples/rules/ending";

/** Of a couple that this counselor sees. As `session_supervised` has it. */
export const supervisionNow = (
  tx: Tx,
  { practiceId }: Coach,
  coupleId: string,
): Promise<{ name: string; isOpen: boolean } | null> =>
  switchToSystem(
    tx,
    "coach",
    "whether all have agreed is theirs to know who work with them, not who",
    async (system) => {
      const rows = await system
        .select({
          name: supervisions.supervisorName,
          status: couples.status,
          works: sql<boolean>`${coaches.isSupervisor} and ${coaches.removedAt} is null`,
          agreed: sql<boolean>`coalesce(${supervisionConsents.agreed}, false)`,
        })
        .from(supervisions)
        .innerJoin(
          couples,
          and(
            eq(couples.practiceId, supervisions.practiceId),
            eq(couples.id, supervisions.coupleId),
            eq(couples.episode, supervisions.episode),
          ),
        )
        .innerJoin(
          coaches,
          and(eq(coaches.practiceId, supervisions.practiceId), eq(coaches.id, supervisions.supervisorId)),
        )
        .innerJoin(
          clients,
          and(
            eq(clients.practiceId, supervisions.practiceId),
            eq(clients.coupleId, supervisions.coupleId),
            isNull(clients.leftAt),
          ),
        )
        .leftJoin(
          supervisionConsents,
          and(
            eq(supervisionConsents.practiceId, clients.practiceId),
            eq(supervisionConsents.coupleId, clients.coupleId),
            eq(supervisionConsents.clientId, clients.id),
            eq(supervisionConsents.supervisionId, supervisions.id),
          ),
        )
        .where(
          and(
            eq(supervisions.practiceId, practiceId),
            eq(supervisions.coupleId, coupleId),
            isNull(supervisions.endedAt),
          ),
        );
      const [one] = rows;
      if (!one) return null;
      return {
        name: one.name,
        isOpen: !isEnding(one.status) && rows.every(({ works, agreed }) => works && agreed),
      };
    },
  );
