/** A talk in turns on one phone, three weeks after the apology was read aloud; and what each wrote about it alone. */
import { assignExercise } from "@/lib/assignments/commands";
import { addAfterwards, submitHomework } from "@/lib/assignments/responses/commands";
import { markRead } from "@/lib/assignments/review/commands";
import { assignExerciseSchema } from "@/lib/assignments/schema";
import { exerciseShelf } from "@/lib/library/exercises/queries";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import type { Cast } from "./cast";

type Apology = { assignmentId: string; responseId: string };
const shared = {
  topic: "The Thursday when the letter came",
  agreed: ["timer", "may_stop", "not_after"],
};
const anas = {
  heard: "That you saw the letter on the mat and wanted to be gone. Not that you wanted to hide it from me.",
  felt_understood: "6",
  not_through: "That I listen for the mail now.",
};
const bens = {
  heard: "You said that you hear the mail before you hear me. I had thought you were angry about the money.",
  felt_understood: "7",
  nearly_said: "That I was going to tell you that evening.",
};

/** Given and done between two sessions; Ben notes when and where he read his apology. */
export async function tellOfATalk(
  { coupleId, ana, ben, ruth, dayAt }: Cast,
  apology: Apology,
): Promise<void> {
  const { personId } = ben;
  await addAfterwards(actorAt(ben, dayAt(37, 19)), {
    assignmentId: apology.assignmentId,
    occurrence: 1,
    sheet: "own",
    values: { given_on: dayAt(36).toISOString().slice(0, 10), given_where: "session" },
    audiences: {},
  });
  await markRead(actorAt(ruth, dayAt(38, 9)), { responseId: apology.responseId });
  const card = (await exerciseShelf(ruth)).find(({ slug }) => slug === "listening-without-interrupting");
  const { assignmentId } = await assignExercise(
    actorAt(ruth, dayAt(56, 16)),
    assignExerciseSchema.parse({
      coupleId,
      exerciseId: card?.exerciseId,
      mode: "together",
      partners: [ana.personId, personId].map((clientId) => ({ clientId, role: "each" })),
      why: "You did this once with me in the room. Try it at home, with something that weighs a three.",
      startsOn: dayAt(56).toISOString().slice(0, 10),
      dueOn: "",
      repeat: "once",
      times: 1,
    }),
  );
  const write = async (
    who: Client,
    hour: number,
    sheet: "own" | "shared",
    values: Record<string, unknown>,
  ) => {
    const { responseId } = await submitHomework(actorAt(who, dayAt(59, hour)), {
      assignmentId,
      occurrence: 1,
      sheet,
      values,
      audiences: {},
      outcome: "done",
      baseRevision: null,
      quality: null,
      submitKey: crypto.randomUUID(),
    });
    await markRead(actorAt(ruth, dayAt(61, 9)), { responseId });
  };
  await write(ben, 19, "shared", shared);
  await write(ben, 20, "own", bens);
  await write(ana, 21, "own", anas);
}
