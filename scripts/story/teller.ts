/** How Ruth assigns, how the two answer and how she reads: the verbs in which the story is told. */
import { assignExercise } from "@/lib/assignments/commands";
import { comment } from "@/lib/assignments/comments/commands";
import { submitHomework } from "@/lib/assignments/responses/commands";
import { markRead } from "@/lib/assignments/review/commands";
import { responseDetail } from "@/lib/assignments/review/queries";
import { assignExerciseSchema } from "@/lib/assignments/schema";
import { exerciseShelf } from "@/lib/library/exercises/queries";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { addDays } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import type { Cast } from "./cast";
import type { Sheet } from "./sheet";

type Given = { slug: string; day: number; why: string; dueAfter?: number; link?: string } & (
  | { mode: "apart" | "together"; ana?: Role; ben?: Role }
  | { mode: "one"; ana: Role; ben?: undefined }
  | { mode: "one"; ben: Role; ana?: undefined }
) & { repeat?: "weekly" | "fortnightly"; times?: number };
type Role = "injured" | "involved" | "each";

export async function teller({ coupleId, ana, ben, ruth, dayAt }: Cast) {
  const shelf = new Map((await exerciseShelf(ruth)).map((card) => [card.slug, card.exerciseId]));

  const give = async (what: Given): Promise<string> => {
    const at = dayAt(what.day, 16);
    const startsOn = at.toISOString().slice(0, 10);
    const input = assignExerciseSchema.parse({
      coupleId,
      exerciseId: shelf.get(what.slug),
      mode: what.mode,
      partners: [
        { clientId: ana.personId, role: what.mode === "one" ? (what.ana ?? "") : (what.ana ?? "each") },
        { clientId: ben.personId, role: what.mode === "one" ? (what.ben ?? "") : (what.ben ?? "each") },
      ],
      why: what.why,
      startsOn,
      dueOn: what.dueAfter ? addDays(startsOn, what.dueAfter) : "",
      repeat: what.repeat ?? "once",
      times: what.times ?? 1,
      factsSettled: true,
      cycleLink: what.link,
    });
    return (await assignExercise(actorAt(ruth, at), input)).assignmentId;
  };

  const handIn = async (
    who: Client,
    assignmentId: string,
    day: number,
    sheet: Sheet,
    occurrence = 1,
    quality: number | null = null,
  ) =>
    (
      await submitHomework(actorAt(who, dayAt(day, 20)), {
        assignmentId,
        occurrence,
        sheet: "own",
        values: sheet.values,
        audiences: sheet.audiences ?? {},
        outcome: "done",
        baseRevision: null,
        quality,
        submitKey: crypto.randomUUID(),
      })
    ).responseId;

  const read = async (responseId: string, day: number, words?: string) => {
    const coach = actorAt(ruth, dayAt(day, 9));
    await responseDetail(coach, responseId);
    await coupleHead(coach, coupleId);
    await markRead(coach, { responseId });
    if (words) await comment(coach, { responseId, to: "author", body: words });
  };

  return { give, handIn, read };
}
