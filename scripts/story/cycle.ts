/** How Ruth comes to see the circle between Ana and Ben, what she only supposes, and what she puts into words for both. */
import { randomUUID } from "node:crypto";
import { actorAt } from "@/lib/platform/auth/actor";
import { saveNote } from "@/lib/root-causes/commands";
import { answerFormulation, shareFormulation } from "@/lib/root-causes/formulations/commands";
import { addHypothesis } from "@/lib/root-causes/hypotheses/commands";
import { rootCauseNote } from "@/lib/root-causes/queries";
import type { CycleTurn } from "@/lib/root-causes/schema";
import type { Cast } from "./cast";

/** The first draft, once both maps of causes are in. @returns the ids of her turn and his, for exercises to point at */
export async function noteTheCycle({ coupleId, ana, ben, ruth, dayAt }: Cast) {
  const coach = actorAt(ruth, dayAt(55, 17));
  const hers: CycleTurn = {
    id: randomUUID(),
    clientId: ana.personId,
    trigger: "Ben says “all fine” and turns his phone over.",
    meaning: "There is something again, and I am the last to know.",
    reaction: "Asks, asks again, goes through the drawer.",
  };
  const his: CycleTurn = {
    id: randomUUID(),
    clientId: ben.personId,
    trigger: "",
    meaning: "Whatever I say, I have already been found guilty.",
    reaction: "Goes quiet, cooks, says that it is handled.",
  };
  await saveNote(coach, {
    coupleId,
    baseRevision: 0,
    turns: [hers, his],
    causes: ["broken_promise", "communication_gap"],
    patterns: "Both are being kind by saying nothing.",
    conflictIds: [],
  });
  await addHypothesis(coach, {
    coupleId,
    words:
      "The mother’s money may be where Ana learned that asking is not allowed. Do not bring it up; wait until she does.",
  });
  return { hers: hers.id, his: his.id };
}

/** Two weeks on: the note grown by what happened since, and the first version that both read. Ana has answered. */
export async function shareTheCycle({ coupleId, ana, ruth, dayAt }: Cast): Promise<void> {
  const coach = actorAt(ruth, dayAt(78, 10));
  const { note, conflicts } = await rootCauseNote(coach, { coupleId });
  const { turns, causes } = note;
  await saveNote(coach, {
    coupleId,
    baseRevision: note.revision,
    turns,
    causes: [...causes, "past_trauma_attachment"],
    patterns:
      "Each time the shame comes first and the silence second. The silence does the harm: the drawer, the bank and the letter in week nine all went the same way round.",
    conflictIds: conflicts.slice(0, 3).map(({ conflictId }) => conflictId),
  });
  await shareFormulation(coach, {
    coupleId,
    baseVersion: 0,
    lead: "When money comes up, the two of you seem to go round like this. Neither of you began it, and each of you is trying to keep the peace.",
    turns: turns.map((turn) =>
      turn.clientId === ana.personId
        ? { ...turn, meaning: "“There is something again, and I am the last to know.”" }
        : {
            ...turn,
            meaning: "“Whatever I say, it will not be believed.”",
            reaction: "Goes quiet and says that it is handled.",
          },
    ),
    wayOut: "Friday’s account on the table before dinner: nobody has to ask, and nobody has to find out.",
  });
  await answerFormulation(actorAt(ana, dayAt(80, 21)), {
    version: 1,
    answer: "accepted",
    words: "The drawer is right. I do not like reading it, but it is right.",
  });
}
