import { assignExercise } from "@/lib/assignments/commands";
import { assignExerciseSchema } from "@/lib/assignments/schema";
import { exerciseShelf } from "@/lib/library/exercises/queries";
import type { Client, Coach } from "@/lib/platform/auth/actor";

/** The first week of another couple: one exercise each, nothing answered yet. */
export async function beginWith(
  couple: { coupleId: string; partners: readonly [Client, Client] },
  ruth: Coach,
): Promise<void> {
  const card = (await exerciseShelf(ruth)).find(({ slug }) => slug === "my-pace-and-my-limits");
  await assignExercise(
    ruth,
    assignExerciseSchema.parse({
      coupleId: couple.coupleId,
      exerciseId: card?.exerciseId,
      mode: "apart",
      partners: couple.partners.map(({ personId }) => ({ clientId: personId, role: "each" })),
      why: "So that I know how fast is right for each of you before we begin.",
      startsOn: "",
      dueOn: "",
      repeat: "once",
      times: 1,
    }),
  );
}
