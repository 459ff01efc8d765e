/** Two people's opened answers, question by question. */
import { fieldsFor, otherRole } from "@/lib/library/exercises/rules/roles";
import type { ExerciseContent } from "@/lib/library/exercises/schema/content";
import type { Audience } from "@/lib/library/exercises/terms";
import type { Mode, PartnerRole } from "@/lib/library/exercises/types";
import type { SealedRow } from "../../responses/types";

export type AnswerRow = {
  responseId: string;
  fieldKey: string;
  clientId: string | null;
  value: unknown;
  audience: Audience;
  released: boolean;
  withdrawn: boolean;
};

type Content = Pick<ExerciseContent, "fields">;

/** The role of a partner who alone was given it is told by the questions they answered. */
export function roleOfPartner(content: Content, mine: PartnerRole | null, theirKeys: string[]): PartnerRole {
  if (mine) return otherRole(mine);
  const role = content.fields.find((field) => theirKeys.includes(field.key) && field.role !== "each")?.role;
  return role === "injured" || role === "involved" ? role : "each";
}

/** Both sides' open answers; a question that neither has opened is not listed. */
export function sealedRows(
  content: Content,
  mode: Mode,
  me: { personId: string; role: PartnerRole | null },
  answers: AnswerRow[],
): SealedRow[] {
  const open = answers.filter(
    (one) => one.audience === "couple" && one.released && !one.withdrawn && one.clientId,
  );
  const theirs = open.filter((one) => one.clientId !== me.personId);
  const theirRole = roleOfPartner(
    content,
    me.role,
    theirs.map((one) => one.fieldKey),
  );
  const mineAsked = me.role ? fieldsFor(content, mode, me.role) : [];
  const theirsAsked = fieldsFor(content, mode, theirRole);
  return content.fields.flatMap((field): SealedRow[] => {
    const mine = open.find((one) => one.fieldKey === field.key && one.clientId === me.personId);
    const their = theirs.find((one) => one.fieldKey === field.key);
    if (!mine && !their) return [];
    const asked = (mine ? mineAsked : theirsAsked).find((one) => one.key === field.key) ?? field;
    return [
      {
        fieldKey: field.key,
        label: asked.label,
        field,
        mine: mine ? { value: mine.value } : null,
        theirs: their ? { value: their.value } : null,
      },
    ];
  });
}
