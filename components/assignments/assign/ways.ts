import { asksWhoIsWho, fieldsFor, handingOutProblem } from "@/lib/library/exercises/rules/roles";
import type { ExerciseDetail, Mode, PartnerRole } from "@/lib/library/exercises/types";
import { isolate, isolateAll } from "@/lib/platform/names/isolate";
import type { CoupleHead } from "@/lib/practice/couples/types";

/** Who gets it, and in which role: what the assign page keeps in its address. */
export type Way = {
  /** `apart:injured.involved`; a dash is a partner it is not for. Partners stand in their own order. */
  code: string;
  mode: Mode;
  partners: { clientId: string; firstName: string; role: PartnerRole }[];
  label: string;
};

type Content = ExerciseDetail["content"];
type Place = PartnerRole | "-";

const modesInOrder: Mode[] = ["apart", "together", "one"];
const both: [Place, Place][] = [
  ["injured", "involved"],
  ["involved", "injured"],
  ["each", "each"],
];
const single = (["injured", "involved", "each"] as const).flatMap((role): [Place, Place][] => [
  [role, "-"],
  ["-", role],
]);

/** The questions of a role as they are read: two roles that read alike are one choice. */
const questions = (content: Content, mode: Mode, role: PartnerRole) =>
  fieldsFor(content, mode, role)
    .map(({ key, label }) => key + label)
    .join();

const rolesWords: Record<PartnerRole, string> = {
  injured: "was hurt",
  involved: "broke trust",
  each: "",
};

function labelOf(partners: Way["partners"], asks: boolean): string {
  const [first, second] = partners;
  if (!asks) return isolateAll(partners.map(({ firstName }) => firstName));
  if (!second) {
    if (!first || first.role === "each") return isolate(first?.firstName ?? "");
    return `${isolate(first.firstName)}, who ${rolesWords[first.role]}`;
  }
  if (first?.role === "each") return "It goes both ways";
  return partners.map(({ firstName, role }) => `${isolate(firstName)} ${rolesWords[role]}`).join(", ");
}

const asAnyone = (content: Content, mode: Mode, role: PartnerRole) =>
  questions(content, mode, "each") === questions(content, mode, role);

/** Every way in which this exercise can be given to this couple; each of them makes sense. */
export function waysOf(content: Content, people: CoupleHead["partners"]): Way[] {
  const asks = asksWhoIsWho(content);
  return modesInOrder
    .filter((mode) => content.modes.includes(mode))
    .flatMap((mode) =>
      (mode === "one" ? single : both).flatMap((places): Way[] => {
        const partners = people.flatMap(({ clientId, firstName }, i) => {
          const role = places[i];
          return role && role !== "-" ? [{ clientId, firstName, role }] : [];
        });
        const roles = partners.map(({ role }) => role);
        if (!asks && roles.some((role) => role !== "each")) return [];
        if (handingOutProblem(content, mode, roles)) return [];
        if (mode === "one" && roles.some((role) => role !== "each" && asAnyone(content, mode, role)))
          return [];
        return [{ code: `${mode}:${places.join(".")}`, mode, partners, label: labelOf(partners, asks) }];
      }),
    );
}

type Given = { partners: { clientId: string; role: PartnerRole }[] };

/**
 * The way chosen, else the likely one. Who was hurt is never guessed: with roles to give, only what this couple was given
 * before, newest first, makes one likely.
 */
export function wayFor(ways: readonly Way[], code: unknown, before: readonly Given[]): Way | null {
  const chosen = ways.find((way) => way.code === code);
  if (chosen) return chosen;
  const plain = ways.every(({ partners }) => partners.every(({ role }) => role === "each"));
  const forBoth = ways.filter(({ partners }) => partners.length === 2);
  if (plain) return forBoth[0] ?? (ways.length === 1 ? (ways[0] ?? null) : null);
  const last = before.find(
    ({ partners }) => partners.length === 2 && partners.some(({ role }) => role !== "each"),
  );
  const asBefore = (way: Way) =>
    way.partners.every(({ clientId, role }) =>
      last?.partners.some((one) => one.clientId === clientId && one.role === role),
    );
  return last ? (forBoth.find(asBefore) ?? ways.find(asBefore) ?? null) : null;
}
