/** Every address that this build answers, with every id that there is: the map a crawler would draw with perfect knowledge. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asOwner } from "../support/people";

const dist = process.env.NEXT_DIST_DIR || ".next";

export function routes(): string[] {
  const manifest = JSON.parse(readFileSync(join(dist, "server/app-paths-manifest.json"), "utf8")) as Record<
    string,
    string
  >;
  return Object.keys(manifest)
    .filter((key) => key.endsWith("/page") && !key.startsWith("/_"))
    .map((key) => key.replace(/\/page$/, "").replace(/\/\([^)]+\)/g, "") || "/");
}

type Ids = {
  couples: string[];
  assignments: string[];
  responses: { id: string; couple: string }[];
  copies: { id: string; couple: string }[];
  sessions: { id: string; couple: string }[];
  exercises: string[];
  pathways: string[];
  conflicts: { id: string; couple: string }[];
  agreements: string[];
  reviews: { id: string; couple: string }[];
  asks: string[];
};

/** `about` first: the couple whose words are looked for; of the rest enough to meet every kind. */
const idsFor = (about: string) =>
  asOwner(async (sql): Promise<Ids> => {
    const list = async (query: Promise<readonly { id?: unknown }[]>) =>
      (await query).map(({ id }) => String(id));
    return {
      couples: await list(sql`select id from couples order by id <> ${about}`),
      assignments: await list(
        sql`select id from assignments order by couple_id <> ${about}, created_at desc limit 12`,
      ),
      responses: (
        await sql`select id, couple_id from responses order by couple_id <> ${about}, started_at desc limit 12`
      ).map(({ id, couple_id }) => ({ id: String(id), couple: String(couple_id) })),
      copies: [
        ...(
          await sql`select id, couple_id from record_copies order by couple_id <> ${about}, made_at desc limit 3`
        ).map(({ id, couple_id }) => ({ id: String(id), couple: String(couple_id) })),
        { id: crypto.randomUUID(), couple: about },
      ],
      sessions: (
        await sql`select id, couple_id from appointments order by couple_id <> ${about}, starts_at limit 4`
      ).map(({ id, couple_id }) => ({ id: String(id), couple: String(couple_id) })),
      exercises: await list(sql`select id from exercises limit 3`),
      pathways: await list(sql`select id from pathways order by origin desc limit 3`),
      agreements: await list(sql`select id from agreements order by couple_id <> ${about} limit 6`),
      reviews: [
        ...(await sql`select id, couple_id from progress_reviews order by couple_id <> ${about} limit 3`).map(
          ({ id, couple_id }) => ({ id: String(id), couple: String(couple_id) }),
        ),
        { id: crypto.randomUUID(), couple: about },
      ],
      asks: [
        ...(await list(sql`select id from measure_asks order by couple_id <> ${about} limit 4`)),
        crypto.randomUUID(),
      ],
      conflicts: (
        await sql`select id, couple_id from conflicts order by couple_id <> ${about}, created_at desc limit 6`
      ).map(({ id, couple_id }) => ({ id: String(id), couple: String(couple_id) })),
    };
  });

/** Fails when there is a route whose ids it does not know: a new page is not forgotten. */
export async function addresses(about: string): Promise<string[]> {
  const ids = await idsFor(about);
  const fill = (route: string): string[] => {
    if (route.includes("[responseId]")) {
      return ids.responses.map(({ id, couple }) =>
        route.replace("[coupleId]", couple).replace("[responseId]", id),
      );
    }
    if (route.includes("[copyId]")) {
      return ids.copies.map(({ id, couple }) => route.replace("[coupleId]", couple).replace("[copyId]", id));
    }
    if (route.includes("[sessionId]")) {
      return ids.sessions.map(({ id, couple }) =>
        route.replace("[coupleId]", couple).replace("[sessionId]", id),
      );
    }
    if (route.includes("[agreementId]")) {
      return ids.agreements.map((id) => route.replace("[agreementId]", id));
    }
    if (route.includes("[askId]")) return ids.asks.map((id) => route.replace("[askId]", id));
    if (route.includes("[measure]"))
      return ["csi_4", "own_close", "nothing"].map((code) => route.replace("[measure]", code));
    if (route.includes("[reviewId]")) {
      return ids.reviews.map(({ id, couple }) =>
        route.replace("[coupleId]", couple).replace("[reviewId]", id),
      );
    }
    if (route.includes("[conflictId]")) {
      return ids.conflicts.map(({ id, couple }) =>
        route.replace("[coupleId]", couple).replace("[conflictId]", id),
      );
    }
    if (route.includes("[coupleId]")) {
      const filled = ids.couples.map((id) => route.replace("[coupleId]", id));
      return route.endsWith("/assign")
        ? filled.flatMap((path) => [path, `${path}?exercise=${ids.exercises[0]}`])
        : filled;
    }
    if (route.includes("[assignmentId]")) {
      return ids.assignments.flatMap((id) => [
        route.replace("[assignmentId]", id),
        `${route.replace("[assignmentId]", id)}?occurrence=1`,
      ]);
    }
    if (route.includes("[exerciseId]")) return ids.exercises.map((id) => route.replace("[exerciseId]", id));
    if (route.includes("[pathwayId]")) return ids.pathways.map((id) => route.replace("[pathwayId]", id));
    if (route.includes("[token]")) return [route.replace("[token]", "A".repeat(43))];
    if (route.includes("[...missing]")) return [route.replace("[...missing]", "nothing/here")];
    if (route.includes("[")) throw new Error(`no ids for ${route}: teach e2e/privacy/pages.ts`);
    return [route];
  };
  return [
    ...routes().flatMap(fill),
    "/no-such-page",
    "/coach/couples/not-an-id",
    "/api/health",
    "/api/ready",
    "/api/auth/session",
  ];
}
