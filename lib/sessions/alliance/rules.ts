/** What answers after sessions come to: in words, beside the time before, and when it is worth asking. Pure. */
import { type AllianceValue, allianceItems, allianceShort, allianceWords } from "./terms";
import type { AllianceAnswer, PartnerAlliance, Said } from "./types";

export const isSaid = (said: Said): boolean =>
  said.words !== null || allianceItems.some((item) => said[item] !== null);

const wordOf = (value: number) => allianceWords[value as AllianceValue].toLowerCase();

/** "felt heard: mostly (before: yes, fully)". */
export const inWords = (now: Said, before: Said | undefined): string[] =>
  allianceItems.flatMap((item) => {
    const value = now[item];
    if (value === null) return [];
    const earlier = before?.[item] ?? null;
    const change = earlier === null || earlier === value ? "" : ` (before: ${wordOf(earlier)})`;
    return [`${allianceShort[item]}: ${wordOf(value)}${change}`];
  });

/** Low, or clearly lower than the time before. */
export const isWorthAsking = (now: Said, before: Said | undefined): boolean =>
  allianceItems.some((item) => {
    const value = now[item];
    if (value === null) return false;
    return value <= 2 || (before?.[item] ?? value) - value >= 2;
  });

/** Both said something about the same session, and it was far apart. */
export function haveParted([one, other]: readonly PartnerAlliance[]): boolean {
  const first = one?.said[0];
  const second = other?.said.find(({ appointmentId }) => appointmentId === first?.appointmentId);
  return allianceItems.some((item) => {
    const [a, b] = [first?.[item] ?? null, second?.[item] ?? null];
    return a !== null && b !== null && Math.abs(a - b) >= 2;
  });
}

type Row = AllianceAnswer & { clientId: string; firstName: string };

/** @param rows of one person after those of the other, the latest first */
export function byPartner(rows: readonly Row[]): PartnerAlliance[] {
  const partners = new Map<string, PartnerAlliance>();
  for (const { clientId, firstName, ...answer } of rows) {
    const partner = partners.get(clientId) ?? { clientId, firstName, said: [] };
    partners.set(clientId, { ...partner, said: [...partner.said, answer] });
  }
  return [...partners.values()];
}
