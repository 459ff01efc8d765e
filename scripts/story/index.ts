/** The demo story, told through the same commands that people use, with dates relative to today. */
import postgres from "postgres";
import { connectTo } from "@/db/client";
import { actorAt } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { weekOf } from "@/lib/trust/rules/weeks";
import { tellOfAgreements } from "./agreements";
import { foundAlone } from "./alone";
import { tellWhatHappened } from "./conflicts";
import { shareTheCycle } from "./cycle";
import { tellOfEndings } from "./endings";
import { beginWith } from "./first-week";
import { tellOfTheJar } from "./jar";
import { tellOfTheOthers } from "./others";
import { writeOwnExercises } from "./own-exercises";
import { tellPathway } from "./pathway";
import { daysBefore, gatherPeople } from "./people";
import { tellOfPromises } from "./promises";
import { tellWeeks } from "./pulse-story";
import { lookBack } from "./reviews";
import { bookSessions } from "./sessions";
import { tellOf } from "./story";

type Urls = { adminUrl: string; appUrl: string };

/** Whether a migrated database holds no practice yet. */
export async function isEmpty(adminUrl: string): Promise<boolean> {
  const client = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [row] = await client`select not exists (select 1 from practices) as empty`;
    return row?.empty === true;
  } finally {
    await client.end({ timeout: 5 });
  }
}

type Telling = {
  /** The day that the story ends on. */
  now?: Date;
  /** `told`: only the couples whose stories are told at length, which tests lean on. */
  couples?: "all" | "told";
};

export async function seedDemo(
  urls: Urls,
  { now = new Date(), couples = "all" }: Telling = {},
): Promise<void> {
  const { client } = connectTo(urls.appUrl, 4);
  try {
    const zone = "Europe/London";
    const monday = addDays(weekOf(dayIn(zone, now)), -14 * 7);
    const dayAt = (day: number, hour = 12) =>
      new Date(`${addDays(monday, day)}T${String(hour).padStart(2, "0")}:00:00Z`);

    const { ruth, anaAndBen, chidiAndDana, join, sayGoodbye } = await gatherPeople(now, dayAt(0, 9));
    const [ana, ben] = anaAndBen.partners;
    const cast = { coupleId: anaAndBen.coupleId, ana, ben, ruth, dayAt };
    await tellOf(cast);
    await tellWeeks({ ...cast, monday });
    await tellWhatHappened(cast);
    await tellOfAgreements({ ...cast, now });
    await tellOfPromises({ ...cast, now });
    await tellOfTheJar(cast);
    await shareTheCycle(cast);
    await tellPathway(cast, now);
    await beginWith(chidiAndDana, actorAt(ruth, daysBefore(now, 2)));
    for (const [day, words] of [
      [3, "Half an hour alone. Nothing that frightens; knows whom to call."],
      [60, "Asked again by telephone, alone at home. Still so."],
    ] as const)
      for (const { personId: clientId } of anaAndBen.partners)
        await foundAlone(actorAt(ruth, dayAt(day)), { coupleId: anaAndBen.coupleId, clientId, words });
    await tellOfEndings(ruth, now, join);
    await bookSessions(ruth, now, { anaAndBen, chidiAndDana, dayAt });
    await lookBack(ruth, now, anaAndBen);
    if (couples === "all") await tellOfTheOthers(actorAt(ruth, now), now);
    await writeOwnExercises(actorAt(ruth, daysBefore(now, 3)));
    await sayGoodbye();
  } finally {
    await client.end({ timeout: 5 });
  }
}
