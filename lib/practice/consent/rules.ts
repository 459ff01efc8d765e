/** Who has signed what counts now, and what to do where somebody has not. Pure. */
import { isolate, isolateAll } from "@/lib/platform/names/isolate";

/** Only the version of now counts; one before it counts for itself alone. In a practice without texts nobody is asked. */
export const hasSigned = (
  { signedVersion }: { signedVersion: number | null },
  latest: number | null,
): boolean => latest === null || signedVersion === latest;

type Asked = { firstName: string; joinStatus: string; hasConsented: boolean };

/** Why nothing new can be assigned to these people, and what helps; null when all of them have signed. */
export function unsignedPeople(people: readonly Asked[]): string | null {
  const left = people.filter(({ hasConsented }) => !hasConsented);
  if (left.length === 0) return null;
  const one = left.length === 1;
  const names = isolateAll(left.map(({ firstName }) => firstName));
  const next = left.every(({ joinStatus }) => joinStatus === "joined")
    ? `${one ? `${names} finds` : "They find"} it on signing in; a word in your next session often helps.`
    : `It comes right after joining with ${one ? "the link" : "their links"}. You find ${one ? "it" : "them"} on the couple’s overview.`;
  return `${names} ${one ? "has" : "have"} not signed “Before you begin” yet, so nothing new can be assigned to ${one ? names : "them"}. ${next}`;
}

export const notTakingPart = (name: string) =>
  `${isolate(name)} does not take part at the moment, so nothing is assigned to them. Choose the one who does.`;
