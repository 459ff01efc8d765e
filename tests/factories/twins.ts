/** Two couples of one beginning, and what either of two partners may do in whatever order. */
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { asSystem } from "@/db/system";
import { keepBoundaryCard } from "@/lib/agreements/cards/commands";
import { proposeAgreement } from "@/lib/agreements/commands";
import { givePlan, openTransparency } from "@/lib/agreements/transparency/commands";
import { assignExercise } from "@/lib/assignments/commands";
import { sayMinutes } from "@/lib/assignments/load/commands";
import { makeCommitment } from "@/lib/commitments/commands";
import { makeMapReady } from "@/lib/conflicts/cause-maps/commands";
import { shareConflict, writeConflict } from "@/lib/conflicts/commands";
import { myConflicts } from "@/lib/conflicts/queries";
import { askRepair, sayRepaired } from "@/lib/conflicts/repairs/commands";
import { noteSetback } from "@/lib/conflicts/setbacks/commands";
import { writeDay } from "@/lib/everyday/day/commands";
import { answerDoubt, askDoubt } from "@/lib/everyday/doubts/commands";
import { myDoubts } from "@/lib/everyday/doubts/queries";
import { sendWord } from "@/lib/everyday/kind-words/commands";
import { addMarble } from "@/lib/everyday/marbles/commands";
import { giveThanks } from "@/lib/everyday/thanks/commands";
import { setPace } from "@/lib/pace/commands";
import { setPaceSchema } from "@/lib/pace/schema";
import { sayHardWeek } from "@/lib/plans/hard-week/commands";
import { actorOf, type Client } from "@/lib/platform/auth/actor";
import { openLogin } from "@/lib/platform/auth/logins";
import { dayIn } from "@/lib/platform/time/day";
import { createCouple } from "@/lib/practice/couples/commands";
import { acceptInvitation } from "@/lib/practice/invitations/commands";
import { saveGoals, shareGoal } from "@/lib/sessions/goals/commands";
import { myGoals } from "@/lib/sessions/goals/queries";
import { offerPulse } from "@/lib/trust/commands";
import { aLine, inDays } from "./agreements";
import { mapInput, setbackInput, setbackOf, written } from "./conflicts";
import { handIn } from "./homework";
import { consenting, type World } from "./world";

const exercises = {
  "map-of-causes-mine-first": "apart",
  "answering-a-doubt-calmly": "apart",
  "my-pace-and-my-limits": "apart",
} as const;

export type Twin = {
  coupleId: string;
  ana: Client;
  ben: Client;
  given: Record<keyof typeof exercises, string>;
  conflictId: string;
};

async function partnersOf(
  world: World,
  coupleId: string,
  invitations: { token: string; firstName: string }[],
) {
  const partners: Client[] = [];
  for (const { token, firstName } of invitations) {
    await acceptInvitation({ token, name: firstName, password: "seven quiet lanterns" }, world.coach.at);
    const loginId = await asSystem("a twin signs in", async (tx, reason) => {
      const [row] = await tx.execute<{ id: string }>(sql`
        select a.account_id as id from client_accounts a join clients c on c.id = a.client_id
        where c.couple_id = ${coupleId} and c.first_name = ${firstName}`);
      return openLogin(tx, row?.id ?? "", { userAgent: "test", at: world.coach.at }, reason);
    });
    partners.push(await consenting((await actorOf(loginId, world.coach.at)) as Client));
  }
  return partners;
}

/** A new couple with an evening to map, three exercises, and openness opened. */
export async function openTwin(world: World): Promise<Twin> {
  const tag = randomUUID().slice(0, 8);
  const { coupleId, invitations } = await createCouple(world.coach, {
    ...{ firstName: "Ana", firstEmail: `ana.${tag}@twins.test` },
    ...{ secondName: "Ben", secondEmail: `ben.${tag}@twins.test` },
  });
  const [ana, ben] = await partnersOf(world, coupleId, invitations);
  if (!ana || !ben) throw new Error("a twin is not complete");
  const given = {} as Twin["given"];
  for (const [slug, mode] of Object.entries(exercises) as [keyof typeof exercises, "apart"][]) {
    const { assignmentId } = await assignExercise(world.coach, {
      ...{
        coupleId,
        exerciseId: await world.exercise(slug),
        mode,
        why: "It fits.",
        startsOn: null,
        dueOn: null,
      },
      ...{ repeat: "once", times: 1, releaseRule: "automatic" },
      partners: [
        { clientId: ana.personId, role: "injured" },
        { clientId: ben.personId, role: "involved" },
      ],
    });
    given[slug] = assignmentId;
  }
  const { conflictId } = await writeConflict(world.coach, written({ coupleId, onDate: "2026-01-10" }));
  await shareConflict(world.coach, { conflictId });
  await openTransparency(world.coach, { coupleId, open: "yes" });
  return { coupleId, ana, ben, given, conflictId };
}

const key = () => ({ submitKey: randomUUID() });
const today = ({ timeZone, at }: Client) => dayIn(timeZone, at);
const of = ({ name }: Client, twin: Twin) => name ?? twin.coupleId;

/** Each as its form would; done twice, some are refused, and that has to look alike, too. */
export const deeds = {
  thanks: (who, twin) =>
    giveThanks(who, { kind: "you_did", body: `of ${of(who, twin)}`, how: "send", ...key() }),
  goal: async (who) => {
    const { goals, version } = await myGoals(who);
    const words = goals[0] ? `${goals[0].words}, or two`.slice(0, 300) : "an evening a week";
    const goal = { goalId: goals[0]?.goalId ?? randomUUID(), words, picture: null, reached: 4 };
    await saveGoals(who, { version, goals: [goal] });
    await shareGoal(who, goal);
  },
  minutes: (who) => sayMinutes(who, { minutes: 30 }),
  hardWeek: (who) => sayHardWeek(who),
  word: (who) => sendWord(who, { body: "a word", ...key() }),
  marble: (who) => addMarble(who, { kind: "act", line: "a small thing", onDate: today(who), ...key() }),
  doubt: (who) => askDoubt(who, { body: "a doubt", ...key() }),
  answer: async (who) => {
    const open = (await myDoubts(who)).doubts.filter(({ mine, state }) => !mine && state === "asked");
    const doubtId = open.at(-1)?.doubtId;
    if (doubtId) await answerDoubt(who, { doubtId, hear: "a", calm: "b", recommit: "c" });
  },
  day: (who) =>
    writeDay(who, {
      onDate: today(who),
      success: "we cooked",
      challenge: null,
      laughed: null,
      wants: "listen",
    }),
  promise: (who) =>
    makeCommitment(who, {
      ...{ words: "I ring first", toWhom: "partner", startsOn: today(who), repeat: "once", times: 1 },
      ...{ confidence: null, ...key() },
    }),
  pace: (who) =>
    setPace(
      who,
      setPaceSchema.parse({ pace: "slower", words: "not money", howToAsk: "softly", showHow: "yes" }),
    ),
  sealed: (who, { given }) => handIn(who, given["map-of-causes-mine-first"], { not_clear: "mine" }),
  sheet: (who, { given }) =>
    handIn(
      who,
      given["answering-a-doubt-calmly"],
      { steadies: "a word", pause: "a walk" },
      { audiences: { steadies: "couple", pause: "couple" } },
    ),
  paceSheet: (who, { given }) =>
    handIn(
      who,
      given["my-pace-and-my-limits"],
      { pace: "slower", how_to_ask: "softly" },
      { audiences: { how_to_ask: "couple", pace: "couple" } },
    ),
  map: (who, { conflictId }) => makeMapReady(who, mapInput(conflictId)),
  weeks: (who) => offerPulse(who, { fromWeek: "2026-01-05", toWeek: "2026-01-12" }),
  plan: (who) =>
    givePlan(who, {
      area: "plans",
      words: "home at six",
      why: "so it is said",
      untilOn: inDays(who, 9),
      ...key(),
    }),
  card: (who) =>
    keepBoundaryCard(who, {
      ...{
        cardId: null,
        title: "My card",
        items: [aLine("half an hour")],
        reviewOn: null,
        audience: "couple",
      },
      ...key(),
    }),
  repair: async (who) => {
    const setbackId = await setbackOf(who, { happenedOn: today(who) });
    await askRepair(who, { setbackId });
    await sayRepaired(who, { setbackId });
  },
  repaired: async (who) => {
    const { setbacks } = await myConflicts(who);
    const theirs = setbacks.find(({ author, repair }) => !author.mine && !repair.said && !repair.repairedOn);
    if (theirs) await sayRepaired(who, theirs);
  },
  setback: (who) => noteSetback(who, setbackInput({ happenedOn: today(who), audience: "couple" })),
  proposal: (who) =>
    proposeAgreement(who, {
      ...{ kind: "expectation", title: "A rule", items: [aLine("we ring")], reviewOn: inDays(who, 20) },
      ...{ draftId: null, ...key() },
    }),
  conflict: async (who) => {
    const { conflictId } = await writeConflict(who, written({ onDate: today(who) }));
    await shareConflict(who, { conflictId });
  },
} satisfies Record<string, (who: Client, twin: Twin) => Promise<unknown>>;
export type Deed = keyof typeof deeds;

/** Known to their author alone until the other has done the same. */
export const halves: readonly Deed[] = ["sealed", "map", "weeks"];
