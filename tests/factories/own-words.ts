/** What one partner can write or answer outside of exercises, each by its command, for the promise that it is in their own copy. */
import { authorizeCopy } from "@/lib/accounts/record-copies/commands";
import { keepBoundaryCard, putBoundaryCardAway } from "@/lib/agreements/cards/commands";
import { givePlan, openTransparency } from "@/lib/agreements/transparency/commands";
import { comment } from "@/lib/assignments/comments/commands";
import { withdrawReply, writeReply } from "@/lib/assignments/replies/commands";
import { makeCommitment, noteOnCommitment, reportCommitment, tellEarly } from "@/lib/commitments/commands";
import { seeDifferently } from "@/lib/conflicts/summaries/commands";
import { writeDay } from "@/lib/everyday/day/commands";
import { answerDoubt, askDoubt, noteHelped } from "@/lib/everyday/doubts/commands";
import { sendWord, takeWordBack } from "@/lib/everyday/kind-words/commands";
import { addMarble, beginJar, hideJar } from "@/lib/everyday/marbles/commands";
import { giveThanks } from "@/lib/everyday/thanks/commands";
import { setPace } from "@/lib/pace/commands";
import { setPaceSchema } from "@/lib/pace/schema";
import { askSpace, endSpace, noteReturn } from "@/lib/pace/space/commands";
import { answerFormulation, shareFormulation } from "@/lib/root-causes/formulations/commands";
import { filePoint, withdrawPoint } from "@/lib/sessions/points/commands";
import { aLine, inDays } from "@/tests/factories/agreements";
import { sideBySide } from "@/tests/factories/conflicts";
import { handIn, mapOfCauses } from "@/tests/factories/homework";
import type { World } from "@/tests/factories/world";

const key = () => ({ submitKey: crypto.randomUUID() });
let promiseId: string;
let doubtId: string;

/** By table: what Ana does in this order, and what her copy then says. */
export const ownWords: Record<string, { says: string[]; deed: (world: World) => Promise<unknown> }> = {
  agenda_points: {
    says: ["zzpoint alone", "zzpoint both", "zzpoint withdrawn"],
    deed: async (world) => {
      await filePoint(world.ana, { words: "zzpoint alone", audience: "coach" });
      await filePoint(world.ana, { words: "zzpoint both", audience: "couple" });
      const withdrawn = await filePoint(world.ana, { words: "zzpoint withdrawn", audience: "couple" });
      await withdrawPoint(world.ana, withdrawn);
    },
  },
  comment_replies: {
    says: ["zzreply sent", "zzreply withdrawn"],
    deed: async (world) => {
      const { responseId } = await handIn(world.ana, await mapOfCauses(world), { not_clear: "" });
      const first = await comment(world.coach, { responseId, to: "author", body: "Thank you." });
      await writeReply(world.ana, { ...first, words: "zzreply sent" });
      const second = await comment(world.coach, { responseId, to: "author", body: "And more." });
      const withdrawn = await writeReply(world.ana, { ...second, words: "zzreply withdrawn" });
      await withdrawReply(world.ana, withdrawn);
    },
  },
  formulation_answers: {
    says: ["zzpattern", "Would put it differently"],
    deed: async (world) => {
      const turn = { id: crypto.randomUUID(), clientId: world.ben.personId, trigger: "Late" };
      await shareFormulation(world.coach, {
        ...{ coupleId: world.couple.coupleId, baseVersion: 0, lead: "The evenings.", wayOut: "" },
        turns: [{ ...turn, meaning: "", reaction: "" }],
      });
      await answerFormulation(world.ana, { version: 1, answer: "corrected", words: "zzpattern" });
    },
  },
  doubts: {
    says: ["zzdoubt"],
    deed: async (world) => {
      doubtId = (await askDoubt(world.ana, { body: "zzdoubt", ...key() })).doubtId;
    },
  },
  doubt_notes: {
    says: ["It settled a little"],
    deed: async (world) => {
      await answerDoubt(world.ben, { doubtId, hear: "his hear", calm: "his calm", recommit: "his" });
      await noteHelped(world.ana, { doubtId, helped: "settled" });
    },
  },
  doubt_answers: {
    says: ["zzhear", "zzcalm", "zzrecommit"],
    deed: async (world) => {
      const asked = await askDoubt(world.ben, { body: "his doubt", ...key() });
      await answerDoubt(world.ana, { ...asked, hear: "zzhear", calm: "zzcalm", recommit: "zzrecommit" });
    },
  },
  thanks: {
    says: ["zzthanks"],
    deed: (world) => giveThanks(world.ana, { kind: "you_did", body: "zzthanks", how: "keep", ...key() }),
  },
  gentle_words: {
    says: ["zzkind"],
    deed: async (world) => {
      const sent = await sendWord(world.ana, { body: "zzkind", ...key() });
      await takeWordBack(world.ana, sent);
    },
  },
  marbles: {
    says: ["zzmarble"],
    deed: async (world) => {
      await beginJar(world.ana, { size: 40 });
      await addMarble(world.ana, { kind: "act", line: "zzmarble", onDate: inDays(world.ana, 0), ...key() });
      await hideJar(world.ana, { hidden: "jar" });
    },
  },
  copy_authorizations: {
    says: ["zzlawyer"],
    deed: (world) => authorizeCopy(world.ana, { forWhom: "zzlawyer", confided: false }),
  },
  commitments: {
    says: ["zzpromise"],
    deed: async (world) => {
      const promise = { words: "zzpromise", toWhom: "us" as const, startsOn: inDays(world.ana, 5) };
      promiseId = (
        await makeCommitment(world.ana, { ...promise, repeat: "once", times: 1, confidence: 3, ...key() })
      ).commitmentId;
    },
  },
  commitment_confidences: { says: ["3 of 10"], deed: async () => {} },
  commitment_occurrences: {
    says: ["zzreason", "zzinstead"],
    deed: (world) =>
      tellEarly(world.ana, {
        ...{ commitmentId: promiseId, onDate: inDays(world.ana, 5), newOn: null },
        ...{ reason: "zzreason", proposal: "zzinstead" },
      }),
  },
  occurrence_notes: {
    says: ["zznote", "zzdiffers"],
    deed: async (world) => {
      const onDate = inDays(world.ana, 5);
      await noteOnCommitment(world.ana, { commitmentId: promiseId, onDate, words: "zznote" });
      const his = await makeCommitment(world.ben, {
        ...{ words: "his promise", toWhom: "us", startsOn: inDays(world.ana, 0), repeat: "once", times: 1 },
        ...{ confidence: null, ...key() },
      });
      const day = { ...his, onDate: inDays(world.ana, 0) };
      await reportCommitment(world.ben, { ...day, step: "keep" });
      await noteOnCommitment(world.ana, { ...day, words: "zzdiffers" });
    },
  },
  paces: {
    says: ["zznot now", "Slower than now"],
    deed: (world) =>
      setPace(
        world.ana,
        setPaceSchema.parse({ pace: "slower", words: "zznot now", howToAsk: "zzask", showHow: "yes" }),
      ),
  },
  asking_words: { says: ["zzask"], deed: async () => {} },
  spaces: {
    says: ["zzspace", "I was back as I said"],
    deed: async (world) => {
      const asked = await askSpace(world.ana, {
        ...{ fromDay: null, fromTime: null, backDay: inDays(world.ana, 2), backTime: "18:00" },
        ...{ contact: "short", kindWord: "no", words: "zzspace" },
      });
      await endSpace(world.ana, asked);
      await noteReturn(world.ana, { ...asked, note: "as_said" });
    },
  },
  transparency_plans: {
    says: ["zzopen", "zzwhy"],
    deed: async (world) => {
      await openTransparency(world.coach, { coupleId: world.couple.coupleId, open: "yes" });
      const plan = { area: "plans" as const, words: "zzopen", why: "zzwhy" };
      await givePlan(world.ana, { ...plan, untilOn: inDays(world.ana, 10), ...key() });
    },
  },
  boundary_cards: {
    says: ["zzcard"],
    deed: async (world) => {
      const { owner: _, ...item } = aLine("zzcard");
      const card = { cardId: null, title: "Mine", items: [item], audience: "self" as const, reviewOn: null };
      await putBoundaryCardAway(world.ana, await keepBoundaryCard(world.ana, { ...card, ...key() }));
    },
  },
  conflict_views: {
    says: ["zzview"],
    deed: async (world) => {
      const conflictId = await sideBySide(world);
      await seeDifferently(world.ana, { conflictId, words: "zzview" });
    },
  },
  responses: {
    says: ["zzanswer", '"useful"'],
    deed: async (world) =>
      handIn(world.ana, await mapOfCauses(world), { not_clear: "zzanswer" }, { quality: 3 }),
  },
  check_in_lines: {
    says: ["zzday"],
    deed: (world) =>
      writeDay(world.ana, {
        ...{
          onDate: inDays(world.ana, 0),
          success: "zzday",
          challenge: null,
          laughed: null,
          wants: "listen",
        },
      }),
  },
};
