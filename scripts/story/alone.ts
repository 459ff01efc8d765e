/** What Ruth found when she asked each of them alone: in person, at the beginning and about every eight weeks. */
import type { Coach } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { recordJudgment } from "@/lib/safety/check/commands";

type Asked = { coupleId: string; clientId: string; words: string };

/** @param ruth on the day of the talk */
export const foundAlone = (ruth: Coach, { coupleId, clientId, words }: Asked) =>
  recordJudgment(ruth, {
    ...{ coupleId, clientId, way: "spoken", words },
    nextOn: addDays(dayIn(ruth.timeZone, ruth.at), 56),
  });
