/** A measure of the practice's own, in words of ours: asked of one partner, answered, and not read yet. */
import { answerMeasure } from "@/lib/measures/answers/commands";
import { askMeasure } from "@/lib/measures/asked/commands";
import { myQuestions } from "@/lib/measures/asked/queries";
import { answerMeasureSchema, askMeasureSchema } from "@/lib/measures/asked/schema";
import { saveMeasure } from "@/lib/measures/own/commands";
import { saveMeasureSchema } from "@/lib/measures/own/schema";
import { homeOverview } from "@/lib/pace/overview/queries";
import { actorAt, type Client, type Coach } from "@/lib/platform/auth/actor";

const howOften = "Hardly ever\nNow and then\nOften\nMost days";
const items = [
  "We found a quiet moment to talk.",
  "I left something unsaid to keep the peace.",
  "A hard talk ended kindly.",
  "I looked forward to the evening with you.",
]
  .map((words) => `${words}\n${howOften}`)
  .join("\n\n");

type Asked = { ruth: Coach; one: Client; coupleId: string; ago: (days: number) => Date };

export async function answeredAMeasure({ ruth, one, coupleId, ago }: Asked): Promise<void> {
  const { measure } = await saveMeasure(
    actorAt(ruth, ago(20)),
    saveMeasureSchema.parse({
      ...{ version: "0", mayUse: "yes", license: "Written by Harbor Counseling", name: "Talking at home" },
      ...{ lead: "Think of the last two weeks.", items, reversed: "2" },
    }),
  );
  await askMeasure(
    actorAt(ruth, ago(6)),
    askMeasureSchema.parse({ coupleId, clientIds: [one.personId], measure, rhythm: "once" }),
  );
  const then = actorAt(one, ago(1.2));
  const [askId = ""] = (await homeOverview(then)).questions;
  const { slot } = await myQuestions(then, { askId });
  await answerMeasure(then, answerMeasureSchema.parse({ askId, slot, a1: "2", a2: "1", a3: "2", a4: "1" }));
}
