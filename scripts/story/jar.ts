/** What was good between Ana and Ben, and how they go slowly: marbles, thanks, a word, a doubt, a night of space, a topic left alone. */

import { answerDoubt, askDoubt, noteHelped } from "@/lib/everyday/doubts/commands";
import { sendWord } from "@/lib/everyday/kind-words/commands";
import { addMarble, beginJar } from "@/lib/everyday/marbles/commands";
import { giveThanks } from "@/lib/everyday/thanks/commands";
import { setPace } from "@/lib/pace/commands";
import { setPaceSchema } from "@/lib/pace/schema";
import { askSpace, noteReturn } from "@/lib/pace/space/commands";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { marblesOfTheStory, thanksOfTheStory } from "./jar-words";

type Cast = { ana: Client; ben: Client; dayAt: (day: number, hour?: number) => Date };

const key = () => crypto.randomUUID();
const dayOf = (at: Date) => at.toISOString().slice(0, 10);

export async function tellOfTheJar({ ana, ben, dayAt }: Cast): Promise<void> {
  const on = (who: "ana" | "ben", day: number, hour = 20) =>
    actorAt(who === "ana" ? ana : ben, dayAt(day, hour));

  await beginJar(on("ben", 36), { size: 40 });
  for (const [day, who, kind, line] of marblesOfTheStory) {
    await addMarble(on(who, day, 21), { kind, line, onDate: dayOf(dayAt(day)), submitKey: key() });
  }
  for (const [day, who, kind, how, body] of thanksOfTheStory) {
    await giveThanks(on(who, day, 19), { kind, body, how, submitKey: key() });
  }

  // After the letter in week nine.
  const space = await askSpace(on("ana", 59, 18), {
    fromDay: null,
    fromTime: null,
    backDay: dayOf(dayAt(60)),
    backTime: "18:30",
    contact: "none",
    kindWord: "yes",
    words:
      "I am at Inês’s. I am not deciding anything. I want to be angry without watching your face. Soup is in the blue pot.",
  });
  await noteReturn(on("ana", 61, 9), { ...space, note: "as_said" });

  const { doubtId } = await askDoubt(on("ana", 66), {
    body: "When the phone rang during dinner you went into the hall. I thought: there is a fourth one.",
    submitKey: key(),
  });
  await answerDoubt(on("ben", 66, 22), {
    doubtId,
    hear: "You saw me get up and your stomach dropped. After the letter that makes sense.",
    calm: "It was my sister about Sunday. I got up because the pan was loud. There are three loans, and you have seen all three.",
    recommit: "If a letter or a call comes, you hear it from me the same day.",
  });
  await noteHelped(on("ana", 67), { doubtId, helped: "settled" });

  await sendWord(on("ben", 78), {
    body: "Thinking of you and the dentist. Nothing to answer.",
    submitKey: key(),
  });

  await setPace(
    on("ben", 88),
    setPaceSchema.parse({
      pace: "as_now",
      howToAsk: "Tell me in the morning that you want to talk in the evening.",
    }),
  );
  await setPace(
    on("ana", 90),
    setPaceSchema.parse({
      pace: "as_now",
      causes: ["past_trauma_attachment"],
      words: "my mother’s money",
      howToAsk: "After dinner, not in bed. “Is now all right?” is enough.",
      showHow: "yes",
      wordEvery: "3",
    }),
  );
}
