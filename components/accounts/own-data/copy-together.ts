/** What two people share of a copy, in words: agreements, cards, events and their causes. */
import { kindWords } from "@/components/agreements/words";
import { subsInWords, weightInWords } from "@/components/conflicts/words";
import type { OwnCopy } from "@/lib/accounts/own-data/types";
import type { Agreement, CardView } from "@/lib/agreements/types";
import type { CauseMapContent } from "@/lib/conflicts/cause-maps/schema";
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

export const cardEntry = ({ words, owner }: CardView): CopyEntry => ({
  title: `${isolate(owner.firstName)}’s card: ${words.title}`,
  on: null,
  lines: words.items.flatMap((item) =>
    line(item.words, [item.when, item.why, item.ifCrossed].filter(Boolean).join("\n") || "–"),
  ),
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

export const conflictEntry =
  (copy: OwnCopy) =>
  ({ head, mine, theirs, summary, setbacks }: MyConflict): CopyEntry => ({
    title: head?.title ?? "An event",
    on: head?.onDate ?? null,
    lines: [
      ...line("What happened", head?.facts),
      ...mapLines("My map of causes", mine?.content),
      ...mapLines(`${isolate(copy.partnerName)}’s map of causes`, theirs),
      ...line("Said together", summary.settled?.kind === "words" ? summary.settled.words : null),
      ...setbacks.flatMap(({ happenedOn, whatHappened, setOff, helped, change, author }) =>
        line(
          `A setback on ${happenedOn}, from ${author.mine ? "me" : isolate(author.name)}`,
          [whatHappened, setOff, helped, change].filter(Boolean).join("\n"),
        ),
      ),
    ],
  });
