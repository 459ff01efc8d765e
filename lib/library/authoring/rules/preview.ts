/** A draft as its readers would find it, however much is missing. Pure. */
import { asksWhoIsWho, fieldsFor } from "@/lib/library/exercises/rules/roles";
import { fieldRoles } from "@/lib/library/exercises/terms";
import type { ExerciseDetail, Mode, PartnerRole } from "@/lib/library/exercises/types";
import type { DraftContent } from "../schema";
import { contentOf } from "./content";

type Content = ExerciseDetail["content"];
type Loose = { label: string; options?: Loose[]; columns?: Loose[]; parts?: Loose[]; maxRows?: number };

const unsaid = "…";
const spoken = <T extends Loose>(one: T): T => ({
  ...one,
  label: one.label.trim() || unsaid,
  ...(one.options ? { options: one.options.map(spoken) } : {}),
  ...(one.columns ? { columns: one.columns.map(spoken), maxRows: one.maxRows ?? 12 } : {}),
  ...(one.parts ? { parts: one.parts.map(spoken) } : {}),
});

/** Words that are missing are dots; nothing here is fit to be published. */
export function previewOf(draft: DraftContent): Content {
  const content = contentOf(draft) as Content;
  return {
    ...content,
    title: content.title.trim() || "A title comes here",
    aim: content.aim.trim() || "What it is for comes here.",
    steps: content.steps.filter(Boolean),
    fields: content.fields.map(
      (field) => spoken(field as unknown as Loose) as unknown as Content["fields"][number],
    ),
  };
}

export type Sheet = { code: string; label: string; role: PartnerRole; sheet?: "own" | "shared" };
export type Way = { mode: Mode; label: string; sheets: Sheet[] };

const wayLabels: Record<Mode, string> = {
  one: "One partner",
  apart: "Each apart",
  together: "Both on one sheet",
};

/** Each way of giving it, with every different sheet that somebody can find before them. */
export function sheetsOf(content: Pick<Content, "fields" | "modes">): Way[] {
  const roles: PartnerRole[] = asksWhoIsWho(content) ? ["injured", "involved"] : ["each"];
  return content.modes.map((mode) => {
    const own = roles
      .filter(
        (role) =>
          content.fields.length === 0 ||
          fieldsFor(content, mode, role).some((field) => field.sheet === "own"),
      )
      .map(
        (role): Sheet => ({
          code: role,
          label: role === "each" ? "Each of them" : fieldRoles[role],
          role,
          ...(mode === "together" ? { sheet: "own" } : {}),
        }),
      );
    const joint = fieldsFor(content, mode, "each").some((field) => field.sheet === "shared");
    const shared: Sheet = { code: "joint", label: "Both, on one sheet", role: "each", sheet: "shared" };
    const sheets = joint ? [shared, ...own] : own;
    return {
      mode,
      label: wayLabels[mode],
      sheets: sheets.length > 0 ? sheets : [{ code: "each", label: "Each of them", role: "each" }],
    };
  });
}
