/** What Ruth gives to Ana and Ben in fourteen weeks, and what they do with it. Days count from the first Monday. */
import { comment } from "@/lib/assignments/comments/commands";
import { actorAt } from "@/lib/platform/auth/actor";
import { talkInSession } from "@/lib/sessions/agenda/commands";
import * as anaWrites from "./ana-writes";
import * as benWrites from "./ben-writes";
import type { Cast } from "./cast";
import { noteTheCycle } from "./cycle";
import { tellOfTheLastWeeks } from "./last-weeks";
import { tellOfATalk } from "./talk";
import { teller } from "./teller";

export async function tellOf(cast: Cast): Promise<void> {
  const { ana, ben, ruth, dayAt } = cast;
  const tools = await teller(cast);
  const { give, handIn, read } = tools;

  const pace = await give({
    slug: "my-pace-and-my-limits",
    day: 1,
    mode: "apart",
    ana: "injured",
    ben: "involved",
    dueAfter: 7,
    why: "So that I know how fast is right for each of you before we begin.",
  });
  await read(
    await handIn(ana, pace, 3, anaWrites.anaPace, 1, 3),
    5,
    "Thank you, Ana. Slower it is. I will keep an eye on the clock for both of us.",
  );
  await read(await handIn(ben, pace, 5, benWrites.benPace, 1, 3), 8);

  const help = await give({
    slug: "help-we-want",
    day: 8,
    mode: "apart",
    dueAfter: 7,
    why: "You each told me a little on the phone. Here is room for the rest, just for me.",
  });
  await read(await handIn(ben, help, 9, benWrites.benHelp), 10, "I’ll call you on Tuesday, Ben.");
  await read(await handIn(ana, help, 12, anaWrites.anaHelp), 13);

  const impact = await give({
    slug: "what-it-did-to-me",
    day: 15,
    mode: "one",
    ana: "injured",
    dueAfter: 14,
    why: "You said nobody has asked you this yet. Take all the time you want.",
  });
  const impactBack = await handIn(ana, impact, 21, anaWrites.anaImpact, 1, 4);
  await read(impactBack, 22, "I read this twice. The bank is where we start this evening, if you like.");
  await talkInSession(actorAt(ruth, dayAt(22, 9)), {
    responseId: impactBack,
    note: "Start with the counter in the bank.",
  });

  const apology = await give({
    slug: "building-an-apology",
    day: 23,
    mode: "one",
    ben: "involved",
    dueAfter: 14,
    why: "You want to say it well. Build it here first; nobody reads it before you decide.",
  });
  const apologyBack = await handIn(ben, apology, 33, benWrites.benApology, 1, 4);
  await read(apologyBack, 34, "This is clear and it is yours. Leave it exactly as it is.");

  const causes = await give({
    slug: "map-of-causes-mine-first",
    day: 44,
    mode: "apart",
    ana: "injured",
    ben: "involved",
    dueAfter: 14,
    why: "Each of you has a story of how it came to this. I would like both before we look at one.",
  });
  const bensCauses = await handIn(ben, causes, 47, benWrites.benCauses, 1, 3);
  const causesBack = await handIn(ana, causes, 52, anaWrites.anaCauses, 1, 3);
  await read(bensCauses, 54);
  await read(causesBack, 54);
  await comment(actorAt(ruth, dayAt(54, 9)), {
    responseId: causesBack,
    to: "both",
    body: "You both wrote “next month” and “handled”. Notice that you were both trying to keep the peace.",
  });

  await tellOfATalk(cast, { assignmentId: apology, responseId: apologyBack });
  const cycle = await noteTheCycle(cast);
  const shoes = await give({
    slug: "walking-in-their-shoes",
    day: 62,
    mode: "one",
    ben: "involved",
    link: `${cycle.hers}:meaning`,
    dueAfter: 7,
    why: "Since the letter there has been a lot of explaining. This is the other way round.",
  });
  await read(
    await handIn(ben, shoes, 66, benWrites.benShoes, 1, 3),
    68,
    "The question at the end is a good one. Ask it when she is ready, not before.",
  );

  const promise = await give({
    slug: "one-small-promise",
    day: 69,
    mode: "one",
    ben: "involved",
    link: `${cycle.his}:reaction`,
    repeat: "weekly",
    times: 6,
    why: "Small and the same every week, so that Ana can stop guessing.",
  });
  for (const turn of [1, 2, 3]) {
    const back = await handIn(ben, promise, 69 + 7 * turn - 3, benWrites.benPromise(turn), turn);
    if (turn < 3) await read(back, 69 + 7 * turn - 2);
  }

  const thanks = await give({
    slug: "three-kinds-of-thanks",
    day: 76,
    mode: "apart",
    dueAfter: 10,
    why: "Something light. You will each read the other’s when both are there.",
  });
  await read(await handIn(ana, thanks, 80, anaWrites.anaThanks, 1, 4), 82);
  await read(await handIn(ben, thanks, 82, benWrites.benThanks, 1, 4), 84);

  await tellOfTheLastWeeks(cast, tools);
}
