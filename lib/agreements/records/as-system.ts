/** The versions of an agreement with the system role: partners may not see who has signed, nor change a version for both. */
import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agreementSignatures } from "@/db/schema/agreement-signatures";
import { agreementVersions } from "@/db/schema/agreement-versions";
import { switchToSystem } from "@/db/system";
import type { Actor } from "@/lib/platform/auth/actor";
import { hasOpenConcern } from "@/lib/safety/records/open-concern";
import { type AgreementKey, closeVersions, ofAgreement } from "./versions";

export type LockedVersion = Awaited<ReturnType<typeof readLockedVersions>>[number];

const isVersion = (key: AgreementKey, version: number) =>
  and(ofAgreement(agreementVersions, key), eq(agreementVersions.version, version));

/** Every version that the actor may know of, with all signers. `count` numbers those versions. Needs the couple's lock. */
export const readLockedVersions = (tx: Tx, actor: Actor, key: AgreementKey) =>
  switchToSystem(tx, actor.kind, "nobody may see that the other has signed", (system) => {
    const signers = system
      .select({ clientId: agreementSignatures.clientId })
      .from(agreementSignatures)
      .where(
        and(
          eq(agreementSignatures.practiceId, agreementVersions.practiceId),
          eq(agreementSignatures.coupleId, agreementVersions.coupleId),
          eq(agreementSignatures.agreementId, agreementVersions.agreementId),
          eq(agreementSignatures.version, agreementVersions.version),
        ),
      );
    return system
      .select({
        version: agreementVersions.version,
        count: sql<number>`row_number() over (order by ${agreementVersions.version})::int`,
        state: agreementVersions.state,
        words: agreementVersions.words,
        hash: agreementVersions.hash,
        reviewOn: agreementVersions.reviewOn,
        clientId: agreementVersions.clientId,
        coachId: agreementVersions.coachId,
        submitKey: agreementVersions.submitKey,
        signers: sql<string[]>`array ${signers}`,
      })
      .from(agreementVersions)
      .where(
        and(
          ofAgreement(agreementVersions, key),
          actor.kind === "client"
            ? sql`${agreementVersions.heldFrom} is distinct from ${actor.personId}`
            : undefined,
        ),
      )
      .orderBy(agreementVersions.version);
  });

/** Closes one version that is proposed. */
export const withdrawProposal = (tx: Tx, actor: Actor, key: AgreementKey, version: number): Promise<void> =>
  switchToSystem(tx, actor.kind, "a proposal is taken off the table", (system) =>
    closeVersions(system, key, eq(agreementVersions.version, version), "withdrawn", actor.at),
  );

/** Closes the active version, and with it whatever is proposed. */
export const closeAgreement = (
  tx: Tx,
  actor: Actor,
  key: AgreementKey,
  state: "ended" | "withdrawn",
): Promise<void> =>
  switchToSystem(tx, actor.kind, "an agreement is let go of by one for both", (system) =>
    closeVersions(system, key, undefined, state, actor.at),
  );

export const setReviewDay = (
  tx: Tx,
  actor: Actor,
  key: AgreementKey,
  version: number,
  reviewOn: string,
): Promise<void> =>
  switchToSystem(tx, actor.kind, "a day to review is chosen by one for both", async (system) => {
    await system.update(agreementVersions).set({ reviewOn }).where(isVersion(key, version));
  });

/**
 * Closes the earlier proposal. While a safety concern is open, what is new is held from the other, so it changes nothing for them:
 * the earlier one, `known` to its replacer, is then closed or hidden for that replacer alone.
 * @returns the version number that is free
 */
export const makeRoom = (
  tx: Tx,
  actor: Actor,
  key: AgreementKey,
  known: LockedVersion | undefined,
): Promise<number> =>
  switchToSystem(tx, actor.kind, "newer words take the place of a proposal", async (system) => {
    const here = ofAgreement(agreementVersions, key);
    const proposed = await system
      .select({ version: agreementVersions.version, heldFrom: agreementVersions.heldFrom })
      .from(agreementVersions)
      .where(and(here, eq(agreementVersions.state, "proposed")));
    const concern = actor.kind === "client" && (await hasOpenConcern(system, key.practiceId, key.coupleId));
    const own = proposed.filter(({ version }) => version === known?.version);
    const shared = own.find(({ heldFrom }) => heldFrom === null);
    if (concern && shared) {
      await system
        .update(agreementVersions)
        .set({ heldFrom: actor.personId })
        .where(isVersion(key, shared.version));
    } else {
      const replaced = (concern ? own : proposed).map(({ version }) => version);
      if (replaced.length > 0) {
        const which = inArray(agreementVersions.version, replaced);
        await closeVersions(system, key, which, "revised", actor.at);
      }
    }
    const [last] = await system
      .select({ version: sql<number>`coalesce(max(${agreementVersions.version}), 0)::int` })
      .from(agreementVersions)
      .where(here);
    return (last?.version ?? 0) + 1;
  });
