/** What two people share of a copy, in words: agreements, cards, events and their causes. */
import { kindWords } from "@/components/agreements/words";
import { subsInWords, weightInWords } from "@/components/conflicts/words";
import type { OwnCopy } from "@/lib/accounts/own-data/types/copy";
import type { Agreement, CardView } from "@/lib/agreements/types";
import type { CauseMapContent } from "@/lib/conflicts/cause-maps/schema";
import type { RepairView } from "@/lib/conflicts/repairs/types";
import type { SetbackLine } from "@/lib/conflicts/setbacks/types";
import { kindLabel } from "@/lib/conflicts/terms";
import type { MyConflict } from "@/lib/conflicts/types";
import { isolate, isolateAll } from "@/lib/platform/names/isolate";
import { dayIn } from "@/lib/platform/time/day";
import { type CopyEntry, type CopyLine, line } from "./copy-line";

/** @param nameOf whom a line binds, by client; null for both */
export const agreementEntry =
  ({ nameOf, timeZone }: { nameOf: (clientId: string | null) => string; timeZone: string }) =>
  ({ kind, versions }: Pick<Agreement, "kind" | "versions">): CopyEntry => ({
    title: `${kindWords[kind]}: ${versions[0]?.words.title ?? ""}`,
    on: versions[0] ? dayIn(timeZone, versions[0].proposedAt) : null,
    lines: versions.flatMap(({ version, words, signers, closedAt }) => [
      ...words.items.flatMap((item) =>
        line(
          `Version ${version}, ${isolate(nameOf(item.owner))}`,
          [item.words, item.when, item.why, item.ifCrossed].filter(Boolean).join("\n"),
        ),
      ),
      ...line(`Version ${version}, signed by`, isolateAll(signers)),
      ...line(`Version ${version}, ended`, closedAt && dayIn(timeZone, closedAt)),
    ]),
  });

const cardLines = ({ items }: CardView["words"]) =>
  items.flatMap((item) =>
    line(item.words, [item.when, item.why, item.ifCrossed].filter(Boolean).join("\n") || "–"),
  );

export const cardEntry = ({ words, owner }: Pick<CardView, "words" | "owner">): CopyEntry => ({
  title: `${isolate(owner.firstName)}’s card: ${words.title}`,
  on: null,
  lines: cardLines(words),
});

export const putAwayEntry = ({ words }: Pick<CardView, "words">): CopyEntry => ({
  title: `A card I put away: ${words.title}`,
  on: null,
  lines: cardLines(words),
});

const mapLines = (whose: string, map: CauseMapContent | null | undefined): CopyLine[] =>
  map
    ? [
        ...map.causes.flatMap(({ cause, weight, sub, words }) =>
          line(
            `${whose}: ${kindLabel(cause)}`,
            [weight ? weightInWords(weight) : "", subsInWords(cause, sub).join(", "), words ?? ""]
              .filter(Boolean)
              .join("\n"),
          ),
        ),
        ...line(`${whose}, in other words`, map.tags.join(", ")),
        ...line(`${whose}: my own part`, map.myPart),
        ...line(`${whose}: what sets it off`, map.triggers),
        ...line(`${whose}: early signs`, map.earlySigns),
      ]
    : [];

/** What one has said oneself, and what both have. */
const repairWords = ({ wishedBy, said, repairedOn }: RepairView): string[] =>
  repairedOn
    ? [`Repaired on ${repairedOn}, as we both said`]
    : [
        ...(wishedBy.includes("me") ? ["I would like to repair it"] : []),
        ...(said ? ["I said that it is repaired"] : []),
      ];

const from = ({ author }: SetbackLine) => `from ${author.mine ? "me" : isolate(author.name)}`;
const setbackWords = ({ whatHappened, setOff, helped, change, repair }: SetbackLine) =>
  [whatHappened, setOff, helped, change, ...repairWords(repair)].filter(Boolean).join("\n");

/** One that belongs to no event. */
export const setbackEntry = (one: SetbackLine): CopyEntry => ({
  title: `A setback, ${from(one)}`,
  on: one.happenedOn,
  lines: line("What happened", setbackWords(one)),
});

export const conflictEntry =
  (copy: OwnCopy) =>
  ({ head, me, mine, theirs, summary, setbacks }: MyConflict): CopyEntry => ({
    title: head?.title ?? "An event",
    on: head?.onDate ?? null,
    lines: [
      ...line("What happened", head?.facts),
      ...mapLines("My map of causes", mine?.content),
      ...mapLines(`${isolate(copy.partnerName)}’s map of causes`, theirs),
      ...line("Said together", summary.settled?.kind === "words" ? summary.settled.words : null),
      ...line(
        `Suggested by ${summary.proposed?.mine ? "me" : isolate(copy.partnerName)}`,
        summary.proposed?.words,
      ),
      ...Object.entries(summary.views).flatMap(([clientId, words]) =>
        line(clientId === me.clientId ? "As I see it" : `As ${isolate(copy.partnerName)} sees it`, words),
      ),
      ...setbacks.flatMap((one) => line(`A setback on ${one.happenedOn}, ${from(one)}`, setbackWords(one))),
    ],
  });
