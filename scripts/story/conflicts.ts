/** What happened between Ana and Ben, what each thinks led to it, and one step back that taught them something. */
import { randomUUID } from "node:crypto";
import { makeMapReady } from "@/lib/conflicts/cause-maps/commands";
import { saveMapSchema } from "@/lib/conflicts/cause-maps/schema";
import { shareConflict, writeConflict } from "@/lib/conflicts/commands";
import { myConflict } from "@/lib/conflicts/queries";
import { writeConflictSchema } from "@/lib/conflicts/schema";
import { noteSetback } from "@/lib/conflicts/setbacks/commands";
import { noteSetbackSchema } from "@/lib/conflicts/setbacks/schema";
import { confirmSummary, proposeSummary } from "@/lib/conflicts/summaries/commands";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import type { Cast } from "./cast";
import { anasMap, bensMap } from "./maps";

const onDay = (at: Date) => at.toISOString().slice(0, 10);

const first = "We both kept the peace by saying nothing, and I hid three loans.";
const agreed =
  "Ben hid three loans and said that all was well. That was his choice. Around it we both kept the peace by not speaking about money, and that made it easy to hide and hard to ask.";

const ready = (who: Client, conflictId: string, f: Record<string, unknown>, from = "opened") =>
  makeMapReady(who, saveMapSchema.parse({ sheet: conflictId, baseRevision: 0, f, a: { coach_from: from } }));

async function tellTheLoans({ coupleId, ana, ben, ruth, dayAt }: Cast): Promise<string> {
  const { conflictId } = await writeConflict(
    actorAt(ruth, dayAt(24, 10)),
    writeConflictSchema.parse({
      coupleId,
      title: "The three loans",
      facts:
        "Over two years Ben took three loans after the workshop had closed, and kept the letters in the van. Asked about money, he said that it was handled. Ana learned of it at the bank, in March.",
      kind: "betrayal_infidelity",
      subKinds: ["financial", "secret_keeping"],
      scale: "major",
      timing: "over_time",
      onDate: onDay(dayAt(-760)),
      hurt: ana.personId,
      submitKey: randomUUID(),
    }),
  );
  await shareConflict(actorAt(ruth, dayAt(40, 10)), { conflictId });
  await ready(actorAt(ben, dayAt(63, 21)), conflictId, bensMap, "ready");
  await ready(actorAt(ana, dayAt(65, 20)), conflictId, anasMap);

  const suggest = async (who: Client, day: number, words: string) => {
    const at = actorAt(who, dayAt(day, 20));
    const base = (await myConflict(at, conflictId)).summary.proposed?.summaryId ?? null;
    await proposeSummary(at, { conflictId, words, base, submitKey: randomUUID() });
    return (await myConflict(at, conflictId)).summary.proposed?.summaryId ?? "";
  };
  await suggest(ben, 68, first);
  const summaryId = await suggest(ana, 70, agreed);
  await confirmSummary(actorAt(ben, dayAt(71, 19)), { conflictId, summaryId });
  return conflictId;
}

/** A small one between the two of them: so far only Ben has put it on a map. */
async function tellTheSunday({ ben, dayAt }: Cast) {
  const at = actorAt(ben, dayAt(86, 21));
  const { conflictId } = await writeConflict(
    at,
    writeConflictSchema.parse({
      title: "The Sunday at her sister’s",
      facts: "We were late, we argued in the car, and we sat through lunch without looking at each other.",
      kind: "communication_gap",
      subKinds: ["misunderstanding"],
      scale: "small",
      timing: "day",
      onDate: onDay(dayAt(83)),
      hurt: "mutual",
      submitKey: randomUUID(),
    }),
  );
  await shareConflict(at, { conflictId });
  await ready(at, conflictId, {
    causes: {
      communication_gap: {
        weight: "3",
        sub: ["misunderstanding"],
        words: "She said “soon”. I heard “when you are done”.",
      },
      external_stress: {
        weight: "1",
        sub: ["family"],
        words: "Her sister does not think much of me this year.",
      },
    },
    my_part: "I slammed the trunk.",
  });
}

export async function tellWhatHappened(cast: Cast): Promise<void> {
  const conflictId = await tellTheLoans(cast);
  await noteSetback(
    actorAt(cast.ben, cast.dayAt(60, 20)),
    noteSetbackSchema.parse({
      happenedOn: onDay(cast.dayAt(58)),
      whatHappened:
        "A letter from the bank came on Tuesday. Ben opened it on Wednesday and said so on Thursday.",
      setOff: "A window envelope, and both of us tired.",
      helped: "Calling Ruth. Sitting in the kitchen with the letter between us and the radio off.",
      change: "Letters go on the kitchen table unopened. Nobody has to be brave alone.",
      audience: "couple",
      together: "yes",
      conflictId,
      onChart: "",
      submitKey: randomUUID(),
    }),
  );
  await tellTheSunday(cast);
}
