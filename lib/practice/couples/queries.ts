/** Reading couples: what the coach sees of those who are theirs. */
import "server-only";
import { cache } from "react";
import { readAs } from "@/db/reads";
import type { Coach } from "@/lib/platform/auth/actor";
import { readCoupleHead } from "./records";

/** Once per request: the title of a page and the page itself ask for the same. @throws NotFound */
export const coupleHead = cache((coach: Coach, coupleId: string) =>
  readAs(coach, (tx) => readCoupleHead(tx, coach, coupleId)),
);
