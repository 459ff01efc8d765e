/** Reading couples: what the coach sees of those who are theirs. */
import "server-only";
import { asActor } from "@/db/access";
import type { Coach } from "@/lib/platform/auth/actor";
import { readCoupleHead } from "./records";

/** @throws NotFound */
export const coupleHead = (coach: Coach, coupleId: string) =>
  asActor(coach, (tx) => readCoupleHead(tx, coach, coupleId));
