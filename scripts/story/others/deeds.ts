/** The one thing that is theirs just now, done as they would do it. */
import { randomUUID } from "node:crypto";
import { proposeAgreement } from "@/lib/agreements/commands";
import { agreement } from "@/lib/agreements/queries";
import { signAgreement } from "@/lib/agreements/signatures/commands";
import { makeCommitment, reportCommitment } from "@/lib/commitments/commands";
import { makeCommitmentSchema } from "@/lib/commitments/schema";
import { askDoubt } from "@/lib/everyday/doubts/commands";
import { actorAt, type Client, type Coach } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { saveNote } from "@/lib/root-causes/commands";
import { answerFormulation, shareFormulation } from "@/lib/root-causes/formulations/commands";
import { filePoint } from "@/lib/sessions/points/commands";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { weekOf } from "@/lib/trust/rules/weeks";
import { daysBefore } from "../people";
import type { Deeds } from "./deed";
import { sentFacts } from "./disclosure";
import type { Shelf } from "./exercises";
import type { Met } from "./joining";
import { answeredAMeasure } from "./measure";
import { sheetDeeds } from "./sheets";

const key = () => randomUUID();

async function signed(who: Client, agreementId: string): Promise<void> {
  const { versions } = (await agreement(who, { agreementId })).agreement;
  await signAgreement(who, { agreementId, version: 1, hash: versions[0]?.hash ?? "" });
}

const proposed = (who: Client, title: string, words: string, reviewOn: string) =>
  proposeAgreement(who, {
    ...{ submitKey: key(), draftId: null, kind: "communication", title, reviewOn },
    items: [{ key: "l1", owner: null, words, why: "", when: "", ifCrossed: "We say so the same evening." }],
  });

const deeds: Deeds = {
  ...sheetDeeds,
  farFromEase: ({ two, ago, today }) =>
    answerPulse(actorAt(two, ago(0)), {
      ...{ weekOn: weekOf(today), rely: 6, open: 4, hope: 5, ease: 1, trusted: 6 },
      ...{ line: "I have slept at my brother’s since Saturday.", submitKey: key() },
    }),
  agreementToReview: async ({ one, two, ago, today }) => {
    const words = "Whoever comes home second gets ten minutes before the first question.";
    const { agreementId } = await proposed(actorAt(one, ago(40)), "Coming home", words, addDays(today, -5));
    await signed(actorAt(one, ago(40)), agreementId);
    await signed(actorAt(two, ago(39)), agreementId);
  },
  promisesToldLate: async ({ two, ago, today }) => {
    const { commitmentId } = await makeCommitment(
      actorAt(two, ago(28)),
      makeCommitmentSchema.parse({
        ...{ toWhom: "partner", words: "I call before I leave the workshop", confidence: 8 },
        ...{ startsOn: addDays(today, -26), repeat: "weekly", times: 8, submitKey: key() },
      }),
    );
    for (const days of [26, 19, 12, 5])
      await reportCommitment(actorAt(two, ago(days - 1)), {
        ...{ commitmentId, onDate: addDays(today, -days), step: "keep_late" },
      });
  },
  doubtOpen: ({ two, ago }) =>
    askDoubt(actorAt(two, ago(5)), {
      body: "When you were quiet in the car on Sunday, was it about her again?",
      submitKey: key(),
    }),
  waitsForASignature: async ({ one, ago, today }) => {
    const words = "After nine in the evening we do not begin on the move.";
    const { agreementId } = await proposed(actorAt(one, ago(6)), "Evenings", words, addDays(today, 24));
    await signed(actorAt(one, ago(6)), agreementId);
  },
  formulationCorrected: async ({ couple, two, ruth, ago }) => {
    const { coupleId, partners } = couple;
    const [his, hers] = partners.map(({ clientId }) => clientId);
    const turn = (clientId: string, trigger: string, meaning: string, reaction: string) => ({
      ...{ id: key(), clientId, trigger, meaning, reaction },
    });
    const turns = [
      turn(his ?? "", "A message is not answered.", "I do not count.", "Asks again, sharper."),
      turn(hers ?? "", "A sharp question.", "Nothing is ever enough.", "Lays the phone face down."),
    ];
    const note = { turns, causes: ["communication_gap" as const], patterns: "", conflictIds: [] };
    await saveNote(actorAt(ruth, ago(6)), { coupleId, baseRevision: 0, ...note });
    await shareFormulation(actorAt(ruth, ago(5)), {
      ...{ coupleId, baseVersion: 0, turns, wayOut: "An answer can be “later”, with a time to it." },
      lead: "The two of you seem to go round like this when a message stays unanswered.",
    });
    await answerFormulation(actorAt(two, ago(1)), {
      ...{ version: 1, answer: "corrected" as const },
      words: "It begins earlier for me: with the sigh, before there is any question.",
    });
  },
  measureAnswered: ({ couple: { coupleId }, one, ruth, ago }) =>
    answeredAMeasure({ ruth, one, coupleId, ago }),
  factsSent: ({ two, ago }) => sentFacts(actorAt(two, ago(1.5))),
  pointForTheSession: ({ one, ago }) =>
    filePoint(actorAt(one, ago(1)), {
      words: "How we tell the children about the summer.",
      audience: "couple",
    }),
};

/** @param now the day that the story ends on */
export async function tellDeeds(
  ruth: Coach,
  couples: readonly Met[],
  shelf: Shelf,
  now: Date,
): Promise<void> {
  const today = dayIn(ruth.timeZone, now);
  const ago = (days: number) => daysBefore(now, days);
  await Promise.all(
    couples.map(async (couple) => {
      const [one, two] = couple.partners.map(({ client }) => client);
      if (couple.deed && one && two)
        await deeds[couple.deed]?.({ couple, one, two, ruth, shelf, ago, today });
    }),
  );
}
