/** Reading couples: what the coach sees of those who are theirs. */
import "server-only";
import { eq } from "drizzle-orm";
import { cache } from "react";
import { readAs } from "@/db/reads";
import { practices } from "@/db/schema/practices";
import type { Coach } from "@/lib/platform/auth/actor";
import { readCoupleHead, readNamesOfCouples } from "./records";
import { initials } from "./rules/title";

/** Once per request: the title of a page and the page itself ask for the same. @throws NotFound */
export const coupleHead = cache((coach: Coach, coupleId: string) =>
  readAs(coach, (tx) => readCoupleHead(tx, coach, coupleId)),
);

/** What a title may say of a couple, as the practice has chosen: the whole label, initials or nothing. */
export const nameInTitle = (
  coach: Coach,
  coupleId: string,
): Promise<{ full: boolean; initials: string | null }> =>
  readAs(coach, async (tx) => {
    const [practice] = await tx
      .select({ namesInTitles: practices.namesInTitles })
      .from(practices)
      .where(eq(practices.id, coach.practiceId));
    if (practice?.namesInTitles !== "initials")
      return { full: practice?.namesInTitles === "full", initials: null };
    const couples = await readNamesOfCouples(tx);
    const place = couples.findIndex((couple) => couple.coupleId === coupleId);
    const [own, ...before] = couples.slice(0, place + 1).reverse();
    return {
      full: false,
      initials: own
        ? initials(
            own.names,
            before.map(({ names }) => names),
          )
        : null,
    };
  });
