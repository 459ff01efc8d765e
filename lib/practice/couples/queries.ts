/** Reading couples: what the coach sees of those who are theirs. */
import "server-only";
import { readAs } from "@/db/reads";
import type { Coach } from "@/lib/platform/auth/actor";
import { readCoupleHead } from "./records";

/** @throws NotFound */
export const coupleHead = (coach: Coach, coupleId: string) =>
  readAs(coach, (tx) => readCoupleHead(tx, coach, coupleId));
