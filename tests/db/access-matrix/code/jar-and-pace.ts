// Promise: who may do and find what with the jar, thanks, gentle words, pace, space, rests and doubts.
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { sayMinutes, setMinutes } from "@/lib/assignments/load/commands";
import { coupleLoad, myLoad } from "@/lib/assignments/load/queries";
import { answerDoubt, askDoubt, noteHelped, takeDoubtBack } from "@/lib/everyday/doubts/commands";
import { coupleDoubts, myDoubts } from "@/lib/everyday/doubts/queries";
import { sendWord, takeWordBack } from "@/lib/everyday/kind-words/commands";
import { coupleWords, myWords } from "@/lib/everyday/kind-words/queries";
import { addMarble, beginJar, changeMarble, hideJar, takeMarbleAway } from "@/lib/everyday/marbles/commands";
import { coupleJar, myJar } from "@/lib/everyday/marbles/queries";
import { giveThanks, removeThanks, sendThanks, takeThanksBack } from "@/lib/everyday/thanks/commands";
import { coupleThanks, myThanks } from "@/lib/everyday/thanks/queries";
import { setPace } from "@/lib/pace/commands";
import { noteLook, noteSheetLook } from "@/lib/pace/overview/commands";
import { homeOverview } from "@/lib/pace/overview/queries";
import { comeBack, endOurPause, pauseAlone, sayYesToPause, takeYesBack } from "@/lib/pace/pauses/commands";
import { couplePauses, myPauses } from "@/lib/pace/pauses/queries";
import { couplePace, myPace } from "@/lib/pace/queries";
import { askSpace, endSpace, moveReturn, noteReturn } from "@/lib/pace/space/commands";
import { coupleSpaces, mySpace } from "@/lib/pace/space/queries";
import { sayHardWeek } from "@/lib/plans/hard-week/commands";
import type { Client } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { stored, type World } from "@/tests/factories/world";
import { type Entry, entry, type Gets, noClient, noCoach } from "./entry";

const self = "zzself-kept-thanks";
const coachOnly = "zzcoach-pace-words";
const shared = "zzshared-jar-and-thanks";

const everyClient = {
  ana: "works",
  ben: "works",
  otherClient: "works",
  clientElsewhere: "works",
  ...noCoach,
} as const;
const elsewhere = { otherClient: "not found", clientElsewhere: "not found", ...noCoach } as const;
const onlyHers = { ana: "works", ben: "not found", ...elsewhere } as const;
const onlyHis = { ana: "not found", ben: "works", ...elsewhere } as const;
const quietElsewhere = { otherClient: "quiet", clientElsewhere: "quiet", ...noCoach } as const;
const bothSee = { ana: "shows", ben: "shows", ...quietElsewhere } as const;
const sheSees = { ana: "shows", ben: "quiet", ...quietElsewhere } as const;
const coachSees = { coach: "shows", colleague: "not found", stranger: "not found", ...noClient } as const;

const at = (world: World) => ({ coupleId: world.couple.coupleId });
const today = (world: World) => dayIn(world.ana.timeZone, world.ana.at);

const marble = (world: World, line = shared) => ({
  kind: "act" as const,
  line,
  onDate: today(world),
  submitKey: randomUUID(),
});
const put = async (world: World) => {
  const { marbleId } = await addMarble(world.ana, marble(world));
  return { ...at(world), ...marble(world), marbleId: marbleId ?? "", marks: [shared] };
};
const noJar = async (world: World) => {
  await stored(sql`delete from jars where practice_id = ${world.practiceId} returning 1`);
  return {};
};

const oneWithRoom = async (world: World) => {
  await noJar(world);
  await beginJar(world.ben, { size: 40 });
  await addMarble(world.ben, marble(world, "one"));
  return {};
};

const thanked = (how: "keep" | "send") => async (world: World) => {
  const body = how === "keep" ? self : shared;
  const it = await giveThanks(world.ana, { kind: "you_did", body, how, submitKey: randomUUID() });
  return { ...at(world), ...it, marks: [body] };
};
const takenBack = async (world: World) => {
  const it = await thanked("send")(world);
  await takeThanksBack(world.ana, it);
  return it;
};

const noWords = (world: World) =>
  stored(sql`delete from gentle_words where couple_id = ${world.couple.coupleId} returning 1`);
const worded = async (world: World) => {
  await noWords(world);
  return {
    ...at(world),
    ...(await sendWord(world.ana, { body: shared, submitKey: randomUUID() })),
    marks: [shared],
  };
};

const wish = {
  pace: "as_now" as const,
  phases: [],
  causes: [],
  words: null,
  howToAsk: null,
  showHow: false,
  wordEvery: 1 as const,
};
const paced = async (world: World) => {
  await setPace(world.ana, { ...wish, howToAsk: coachOnly });
  return { ...at(world), marks: [coachOnly] };
};

const dayAfter = (world: World) =>
  dayIn(world.ana.timeZone, new Date(world.ana.at.getTime() + 2 * 86_400_000));
const room = (world: World) => ({
  fromDay: null,
  fromTime: null,
  backDay: dayAfter(world),
  backTime: "18:00",
  contact: "none" as const,
  kindWord: "no" as const,
  words: shared,
});
const noSpaces = () => stored(sql`delete from spaces returning 1`);
const spaced = async (world: World) => {
  await noSpaces();
  const { backDay, backTime } = room(world);
  return { ...at(world), ...(await askSpace(world.ana, room(world))), backDay, backTime, marks: [shared] };
};

const noRest = async (world: World) => {
  await stored(sql`delete from couple_pauses where practice_id = ${world.practiceId} returning 1`);
  await stored(sql`delete from pauses where practice_id = ${world.practiceId} returning 1`);
};
const until = "2099-01-05";
const restingAlone = (who: (world: World) => Client) => async (world: World) => {
  await noRest(world);
  await pauseAlone(who(world), { untilOn: until });
  return { ...at(world), marks: [until] };
};
const saidYes = async (world: World) => {
  await noRest(world);
  await sayYesToPause(world.ana, { untilOn: until });
  return { ...at(world), marks: [until] };
};

const saidMinutes = async (world: World) => {
  await sayMinutes(world.ana, { minutes: 433 });
  return { ...at(world), marks: ["433"] };
};

const doubted = async (world: World) => {
  await noRest(world);
  return {
    ...at(world),
    ...(await askDoubt(world.ana, { body: shared, submitKey: randomUUID() })),
    marks: [shared],
  };
};
const answer = { hear: "words", calm: "words", recommit: "words" };
const noted = async (world: World) => {
  const it = await doubted(world);
  await noteHelped(world.ana, { ...it, helped: "worse" });
  return { ...it, marks: [`"helped":"worse"`] };
};

const coachEntry = (
  file: string,
  query: Parameters<typeof entry<[{ coupleId: string }], { coupleId: string; marks?: string[] }>>[1],
  prepare: (world: World) => Promise<{ coupleId: string; marks?: string[] }>,
  gets: Gets = coachSees,
  when = "",
) => entry(file, query, { prepare, when, input: ({ coupleId }) => [{ coupleId }], gets });

/** Forced, a client would find what is theirs to see anyway. */
const coachOrBoth = { ...coachSees, ana: "shows", ben: "shows" } as const;
const coachOrHer = { ...coachSees, ana: "shows" } as const;

/** Nothing is said to anybody. */
const quietly: Gets = {
  ...noCoach,
  ana: "quiet",
  ben: "quiet",
  otherClient: "quiet",
  clientElsewhere: "quiet",
};

export const jarAndPaceEntries: Entry[] = [
  entry(
    "pace/overview/queries",
    { homeOverview },
    { when: "resting alone", prepare: restingAlone((world) => world.ana), gets: sheSees },
  ),
  entry(
    "pace/overview/commands",
    { noteLook },
    { prepare: async () => ({}), input: () => ["sessions" as const], gets: quietly },
  ),
  entry(
    "pace/overview/commands",
    { noteSheetLook },
    {
      prepare: async () => ({ assignmentId: crypto.randomUUID() }),
      input: ({ assignmentId }) => [{ assignmentId, occurrence: 1 }],
      gets: quietly,
    },
  ),
  entry("pace/overview/queries", { homeOverview }, { when: "space", prepare: spaced, gets: bothSee }),
  entry(
    "everyday/marbles/commands",
    { beginJar },
    {
      prepare: oneWithRoom,
      input: () => [{ size: 40 }],
      gets: { ana: "refusal", ben: "refusal", otherClient: "works", clientElsewhere: "works", ...noCoach },
      auditAction: "jar.begin",
    },
  ),
  entry(
    "everyday/marbles/commands",
    { addMarble },
    {
      prepare: async (world) => marble(world, "one"),
      input: (one) => [{ ...one, submitKey: randomUUID() }],
      gets: everyClient,
      auditAction: "marble.put_in",
    },
  ),
  entry(
    "everyday/marbles/commands",
    { changeMarble },
    { prepare: put, input: (one) => [one], gets: onlyHers, auditAction: "marble.change" },
  ),
  entry(
    "everyday/marbles/commands",
    { takeMarbleAway },
    {
      prepare: put,
      input: ({ marbleId }) => [{ marbleId }],
      gets: onlyHers,
      auditAction: "marble.take_away",
    },
  ),
  entry(
    "everyday/marbles/commands",
    { hideJar },
    {
      prepare: async () => ({}),
      input: () => [{ hidden: "nothing" as const }],
      gets: everyClient,
      auditAction: "jar.view",
    },
  ),
  entry("everyday/marbles/queries", { myJar }, { prepare: put, gets: { ...bothSee, coach: "by type" } }),
  coachEntry("everyday/marbles/queries", { coupleJar }, put, coachOrBoth),
  entry(
    "everyday/thanks/commands",
    { giveThanks },
    {
      prepare: async () => ({}),
      input: () => [{ kind: "you_are" as const, body: "x", how: "send" as const, submitKey: randomUUID() }],
      gets: everyClient,
      auditAction: "thanks.send",
    },
  ),
  entry(
    "everyday/thanks/commands",
    { sendThanks },
    {
      prepare: (world) =>
        giveThanks(world.ana, { kind: "you_did", body: "x", how: "keep", submitKey: randomUUID() }),
      input: (it) => [it],
      gets: onlyHers,
      auditAction: "thanks.send",
    },
  ),
  entry(
    "everyday/thanks/commands",
    { takeThanksBack },
    {
      prepare: thanked("send"),
      input: (it) => [it],
      gets: onlyHers,
      auditAction: "thanks.take_back",
    },
  ),
  entry(
    "everyday/thanks/commands",
    { removeThanks },
    {
      prepare: takenBack,
      input: (it) => [it],
      gets: onlyHers,
      auditAction: "thanks.remove",
    },
  ),
  entry("everyday/thanks/queries", { myThanks }, { when: "kept", prepare: thanked("keep"), gets: sheSees }),
  entry("everyday/thanks/queries", { myThanks }, { when: "sent", prepare: thanked("send"), gets: bothSee }),
  coachEntry("everyday/thanks/queries", { coupleThanks }, thanked("send"), coachOrBoth, "sent"),
  coachEntry(
    "everyday/thanks/queries",
    { coupleThanks },
    thanked("keep"),
    { ...coachSees, coach: "quiet" },
    "kept",
  ),
  entry(
    "everyday/kind-words/commands",
    { sendWord },
    {
      prepare: async (world) => {
        await noWords(world);
        return {};
      },
      input: () => [{ body: "x", submitKey: randomUUID() }],
      gets: everyClient,
      auditAction: "gentle_word.send",
    },
  ),
  entry(
    "everyday/kind-words/commands",
    { takeWordBack },
    {
      prepare: worded,
      input: (it) => [it],
      gets: onlyHers,
      auditAction: "gentle_word.take_back",
    },
  ),
  entry("everyday/kind-words/queries", { myWords }, { prepare: worded, gets: bothSee }),
  coachEntry("everyday/kind-words/queries", { coupleWords }, worded, coachOrBoth),
  entry(
    "pace/commands",
    { setPace },
    { prepare: async () => ({}), input: () => [wish], gets: everyClient, auditAction: "pace.set" },
  ),
  entry("pace/queries", { myPace }, { prepare: paced, gets: sheSees }),
  coachEntry("pace/queries", { couplePace }, paced, coachOrHer),
  entry(
    "pace/space/commands",
    { askSpace },
    {
      prepare: async (world) => {
        await noSpaces();
        return room(world);
      },
      input: (it) => [it],
      gets: everyClient,
      auditAction: "space.ask",
    },
  ),
  entry(
    "pace/space/commands",
    { moveReturn },
    { prepare: spaced, input: (it) => [it], gets: onlyHers, auditAction: "space.move" },
  ),
  entry(
    "pace/space/commands",
    { endSpace },
    { prepare: spaced, input: (it) => [it], gets: onlyHers, auditAction: "space.end" },
  ),
  entry(
    "pace/space/commands",
    { noteReturn },
    {
      prepare: async (world) => {
        const it = await spaced(world);
        await endSpace(world.ana, it);
        return it;
      },
      input: ({ spaceId }) => [{ spaceId, note: "later" as const }],
      gets: onlyHers,
      auditAction: "space.note",
    },
  ),
  entry("pace/space/queries", { mySpace }, { prepare: spaced, gets: bothSee }),
  coachEntry("pace/space/queries", { coupleSpaces }, spaced, coachOrBoth),
  entry(
    "assignments/load/commands",
    { sayMinutes },
    {
      prepare: async () => ({}),
      input: () => [{ minutes: 45 }],
      gets: everyClient,
      auditAction: "load.say",
    },
  ),
  entry(
    "assignments/load/commands",
    { setMinutes },
    {
      prepare: async (world) => at(world),
      input: ({ coupleId }) => [{ coupleId, first: 45, second: null }],
      gets: { coach: "works", colleague: "not found", stranger: "not found", ...noClient },
      auditAction: "load.set",
    },
  ),
  entry(
    "assignments/load/queries",
    { coupleLoad },
    {
      prepare: saidMinutes,
      input: ({ coupleId }) => [{ coupleId }],
      // Forced, a partner would find their own.
      gets: { ...coachSees, ana: "shows" },
    },
  ),
  entry("assignments/load/queries", { myLoad }, { prepare: saidMinutes, gets: sheSees }),
  entry(
    "plans/hard-week/commands",
    { sayHardWeek },
    {
      prepare: async (world) => {
        await stored(sql`delete from hard_weeks where practice_id = ${world.practiceId} returning 1`);
        return {};
      },
      gets: everyClient,
      auditAction: "load.hard_week",
    },
  ),
  entry(
    "pace/pauses/commands",
    { pauseAlone },
    {
      prepare: async () => ({}),
      input: () => [{ untilOn: null }],
      gets: everyClient,
      auditAction: "pause.begin",
    },
  ),
  entry(
    "pace/pauses/commands",
    { comeBack },
    {
      prepare: restingAlone((world) => world.ana),
      // Nobody can be named: whoever has no rest of their own ends none.
      gets: { ...everyClient, ana: "quiet", ben: "quiet", otherClient: "quiet", clientElsewhere: "quiet" },
    },
  ),
  entry(
    "pace/pauses/commands",
    { sayYesToPause },
    {
      prepare: async (world) => {
        await noRest(world);
        return {};
      },
      input: () => [{ untilOn: null }],
      gets: everyClient,
      auditAction: "pause.yes",
    },
  ),
  entry(
    "pace/pauses/commands",
    { takeYesBack },
    {
      prepare: saidYes,
      gets: { ...everyClient, ana: "quiet", ben: "quiet", otherClient: "quiet", clientElsewhere: "quiet" },
    },
  ),
  entry(
    "pace/pauses/commands",
    { endOurPause },
    {
      prepare: async (world) => {
        await saidYes(world);
        await sayYesToPause(world.ben, { untilOn: null });
        return {};
      },
      gets: { ...everyClient, ana: "quiet", ben: "quiet", otherClient: "quiet", clientElsewhere: "quiet" },
    },
  ),
  entry(
    "pace/pauses/queries",
    { myPauses },
    {
      when: "resting alone",
      prepare: restingAlone((world) => world.ana),
      gets: sheSees,
    },
  ),
  entry("pace/pauses/queries", { myPauses }, { when: "a first yes", prepare: saidYes, gets: sheSees }),
  coachEntry(
    "pace/pauses/queries",
    { couplePauses },
    restingAlone((world) => world.ana),
    coachOrHer,
  ),
  entry(
    "everyday/doubts/commands",
    { askDoubt },
    {
      prepare: async (world) => {
        await noRest(world);
        return {};
      },
      input: () => [{ body: "x", submitKey: randomUUID() }],
      gets: everyClient,
      auditAction: "doubt.ask",
    },
  ),
  entry(
    "everyday/doubts/commands",
    { answerDoubt },
    {
      prepare: doubted,
      input: ({ doubtId }) => [{ doubtId, ...answer }],
      gets: onlyHis,
      auditAction: "doubt.answer",
    },
  ),
  entry(
    "everyday/doubts/commands",
    { noteHelped },
    {
      prepare: doubted,
      input: ({ doubtId }) => [{ doubtId, helped: "same" as const }],
      gets: onlyHers,
      auditAction: "doubt.note",
    },
  ),
  entry(
    "everyday/doubts/commands",
    { takeDoubtBack },
    {
      prepare: doubted,
      input: ({ doubtId }) => [{ doubtId }],
      gets: onlyHers,
      auditAction: "doubt.take_back",
    },
  ),
  entry("everyday/doubts/queries", { myDoubts }, { when: "the words", prepare: doubted, gets: bothSee }),
  entry(
    "everyday/doubts/queries",
    { myDoubts },
    { when: "whether it helped", prepare: noted, gets: sheSees },
  ),
  coachEntry("everyday/doubts/queries", { coupleDoubts }, noted, coachOrHer),
];
