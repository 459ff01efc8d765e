import { fieldsFor } from "@/lib/library/exercises/rules/roles";
import { fieldRoles } from "@/lib/library/exercises/terms";
import type { ExerciseDetail, Mode, PartnerRole } from "@/lib/library/exercises/types";

export type Preview = {
  as: PartnerRole | "joint";
  title: string;
  mode: Mode;
  role: PartnerRole;
  sheet?: "own" | "shared";
};

type Content = Pick<ExerciseDetail["content"], "fields" | "modes">;

/** Every different sheet that this exercise can put before somebody. */
export function previewsOf(content: Content): Preview[] {
  const alone = content.modes.find((mode) => mode !== "together");
  const mode = alone ?? "together";
  const asked = (role: PartnerRole) => content.fields.some((field) => field.role === role);
  const roles = ["injured", "involved"] as const;
  /** Also where a question for each is only worded for one of them. */
  const reads = (role: "injured" | "involved") =>
    asked(role) || content.fields.some((field) => field.role === "each" && field.labelFor?.[role]);
  const own: Preview[] = [
    ...roles.filter(reads),
    ...(asked("each") || content.fields.length === 0 ? ["each" as const] : []),
  ].map((role) => ({ as: role, title: fieldRoles[role], mode, role, sheet: "own" }));
  const joint =
    content.modes.includes("together") &&
    fieldsFor(content, "together", "each").some(({ sheet }) => sheet === "shared");
  return joint
    ? [...own, { as: "joint", title: fieldRoles.joint, mode: "together", role: "each", sheet: "shared" }]
    : own;
}

export function previewFor(previews: readonly Preview[], as: unknown): Preview {
  const chosen = previews.find((preview) => preview.as === as) ?? previews[0];
  return chosen ?? { as: "each", title: fieldRoles.each, mode: "one", role: "each" };
}
