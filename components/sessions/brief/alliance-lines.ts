/** How the latest session was for each, in a line of its own, and what of it is worth asking about. */
import { isolate } from "@/lib/platform/names/isolate";
import { haveParted, inWords, isWorthAsking } from "@/lib/sessions/alliance/rules";
import type { PartnerAlliance } from "@/lib/sessions/alliance/types";

export const allianceLines = (partners: readonly PartnerAlliance[]): string[] => [
  ...partners.flatMap(({ firstName, said: [now, before] }) =>
    now
      ? [
          `${isolate(firstName)}: ${[
            ...inWords(now, before),
            ...(now.words ? [`“${now.words}”`] : []),
            ...(isWorthAsking(now, before) ? ["a question for a word alone"] : []),
          ].join(" · ")}`,
        ]
      : [],
  ),
  ...(haveParted(partners) ? ["They saw this session differently."] : []),
];
