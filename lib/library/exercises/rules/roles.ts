/** Who is asked what: one rule for the form, the preview and the stored answers. */
import type { ExerciseContent, Field } from "../schema/content";
import { kindCodes } from "../terms";
import type { Mode, PartnerRole, SheetField } from "../types";

type Content = Pick<ExerciseContent, "fields" | "modes">;

const asRead = (field: Field, role: PartnerRole): Field => {
  const { labelFor, ...rest } = field;
  const label = labelFor?.[field.role === "joint" ? "joint" : role] ?? labelFor?.[field.role] ?? field.label;
  return { ...rest, label };
};

/**
 * The questions for one partner, worded for their role. Together, joint questions stand on the sheet that both write on and
 * everything else stays on a sheet of one's own; otherwise joint questions are not asked.
 */
export function fieldsFor(content: Pick<Content, "fields">, mode: Mode, role: PartnerRole): SheetField[] {
  return content.fields.flatMap((field): SheetField[] => {
    if (field.role === "joint") {
      return mode === "together" ? [{ ...asRead(field, role), sheet: "shared" }] : [];
    }
    return field.role === "each" || field.role === role ? [{ ...asRead(field, role), sheet: "own" }] : [];
  });
}

/** Whether somebody has to say who was hurt and who broke trust: something is asked of one of them, or worded for one. */
export const asksWhoIsWho = (content: Pick<Content, "fields">) =>
  content.fields.some(
    ({ role, labelFor }) =>
      role === "injured" ||
      role === "involved" ||
      (role === "each" && Boolean(labelFor?.injured ?? labelFor?.involved)),
  );

/** The other partner's role in the same exercise. */
export const otherRole = (role: PartnerRole): PartnerRole =>
  role === "injured" ? "involved" : role === "involved" ? "injured" : "each";

/** @returns what does not fit, in words with a next step; null when it does */
export function handingOutProblem(content: Content, mode: Mode, roles: PartnerRole[]): string | null {
  if (!content.modes.includes(mode))
    return "This exercise is not made for that. Please choose another way of assigning it.";
  if (mode === "one" && roles.length !== 1) return "Please choose the one partner this is for.";
  if (mode !== "one" && roles.length !== 2)
    return "This one is for both partners. Please choose a role for each.";
  const [first, second] = roles;
  if (mode !== "one" && asksWhoIsWho(content) && first && second && otherRole(first) !== second) {
    return "Please choose one partner who was hurt and one who broke trust, or “each” for both when it goes both ways.";
  }
  const askedNothing = roles.some((role) => fieldsFor(content, mode, role).length === 0);
  if (content.fields.length > 0 && askedNothing) {
    return "In that role there would be no questions to answer. Please choose another role.";
  }
  return null;
}

/** Where it looks at what hurt, or is for the hours when it hurts: there, whom to call is never further than a link. */
const deepPhases: ReadonlySet<string> = new Set(["stabilise", "acknowledge", "understand", "let_go"]);
const deepKinds: ReadonlySet<string> = new Set([
  kindCodes.reassurance,
  kindCodes.setback_review,
  kindCodes.vulnerable_share,
  kindCodes.custom,
  kindCodes.feelings_log,
]);

export const mayHurt = (content: Pick<ExerciseContent, "phases" | "kind">): boolean =>
  deepKinds.has(content.kind) || content.phases.some((phase) => deepPhases.has(phase));
