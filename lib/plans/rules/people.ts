/** From "who does it" to the two partners of one couple: which of them, in which role. Pure. */
import { asksWhoIsWho, fieldsFor, handingOutProblem } from "@/lib/library/exercises/rules/roles";
import type { ExerciseContent } from "@/lib/library/exercises/schema/content";
import type { Mode, PartnerRole } from "@/lib/library/exercises/types";
import type { Doer } from "@/lib/library/pathways/schema";
import type { ForWhom, Ways } from "../schema";

type Content = Pick<ExerciseContent, "fields" | "modes">;
/** The roles of the first and of the second partner; null for the one it is not for. */
export type Roles = { firstRole: PartnerRole | null; secondRole: PartnerRole | null };
export type Chosen = "first" | "second" | null;

/** Whether somebody must say who was hurt before this can be planned. */
export const needsWays = (who: Doer, content: Content) =>
  who === "injured" || who === "involved" || asksWhoIsWho(content);

const pair = (firstRole: PartnerRole | null, secondRole: PartnerRole | null): Roles => ({
  firstRole,
  secondRole,
});
const alone = (place: "first" | "second", role: PartnerRole) =>
  place === "first" ? pair(role, null) : pair(null, role);

/** One row for each assignment that it becomes; where it goes both ways, a part for one is a part for each. */
export function rolesFor(
  { mode, who }: { mode: Mode; who: Doer },
  content: Content,
  ways: Ways | null,
  chosen: Chosen,
): Roles[] {
  const known = asksWhoIsWho(content) || who === "injured" || who === "involved";
  const hurt = ways === "second_hurt" ? "second" : "first";
  const other = hurt === "first" ? "second" : "first";
  const both = ways === "both_ways" || ways === null;
  if (mode !== "one") {
    if (!known) return [pair("each", "each")];
    if (!both) return [hurt === "first" ? pair("injured", "involved") : pair("involved", "injured")];
    if (fieldsFor(content, mode, "each").length > 0) return [pair("each", "each")];
    return [pair("injured", "involved"), pair("involved", "injured")];
  }
  if (who === "injured" || who === "involved") {
    if (both) return [alone("first", who), alone("second", who)];
    return [alone(who === "injured" ? hurt : other, who)];
  }
  const roleAt = (place: "first" | "second"): PartnerRole =>
    !known || both ? "each" : place === hurt ? "injured" : "involved";
  if (who === "either") return chosen ? [alone(chosen, roleAt(chosen))] : [];
  return [alone("first", roleAt("first")), alone("second", roleAt("second"))];
}

export const rolesIn = ({ firstRole, secondRole }: Roles): PartnerRole[] =>
  [firstRole, secondRole].filter((role) => role !== null);

/** @returns in words why it can't be given so; null when it can */
export const problemWith = (content: Content, mode: Mode, roles: Roles): string | null =>
  handingOutProblem(content, mode, rolesIn(roles));

/** Who is who comes from the plan; without that, each is asked what each is asked. */
export function chosenWay(
  content: Pick<ExerciseContent, "fields">,
  forWhom: ForWhom,
  injured: "first" | "second" | null,
): { mode: Mode; roles: Roles } {
  const role = (place: "first" | "second"): PartnerRole =>
    !injured || !asksWhoIsWho(content) ? "each" : place === injured ? "injured" : "involved";
  return {
    mode: forWhom === "apart" || forWhom === "together" ? forWhom : "one",
    roles: {
      firstRole: forWhom === "second" ? null : role("first"),
      secondRole: forWhom === "first" ? null : role("second"),
    },
  };
}
