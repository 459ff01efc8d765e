/** Every way in which an exercise asks its author something else, and handing it in so that as much of it is for the partner as may be. */

import { firstFields } from "@/lib/assignments/responses/rules/later";
import { fieldsFor, handingOutProblem } from "@/lib/library/exercises/rules/roles";
import { exerciseContentSchema } from "@/lib/library/exercises/schema/content";
import type { Mode, PartnerRole, Sheet, SheetField } from "@/lib/library/exercises/types";
import type { Client } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { opensByCounselor } from "@/lib/safety/rules";
import { asPosted, believable } from "./believable";
import { handIn } from "./homework";

export type Way = {
  name: string;
  slug: string;
  kind: string;
  mode: Mode;
  /** The first is the author's. */
  roles: PartnerRole[];
  /** The sheets that the author writes on. */
  sheets: Sheet[];
  counselorFirst: boolean;
  fields: (at: number) => SheetField[];
};

const roleSets: Record<Mode, PartnerRole[][]> = {
  one: [["injured"], ["involved"], ["each"]],
  apart: [
    ["injured", "involved"],
    ["involved", "injured"],
    ["each", "each"],
  ],
  together: [
    ["injured", "involved"],
    ["involved", "injured"],
    ["each", "each"],
  ],
};

const askedOf = ({ mode, fields }: Way) => `${mode} ${fields(0).map(({ key }) => key)}`;
const everyOther = (ways: Way[]) =>
  ways.filter((way, at) => ways.findIndex((one) => askedOf(one) === askedOf(way)) === at);

export function waysOf({ slug, content: raw }: { slug: string; content: unknown }): Way[] {
  const content = exerciseContentSchema.parse(raw);
  const all = content.modes.flatMap((mode) =>
    roleSets[mode]
      .filter((roles) => handingOutProblem(content, mode, roles) === null)
      .map((roles): Way => {
        const fields = (at: number) => fieldsFor(content, mode, roles[at] ?? "each");
        const sheets = [...new Set(fields(0).map(({ sheet }) => sheet))];
        return {
          ...{
            name: `${slug}, ${mode}: ${roles.join(" and ")}`,
            slug,
            kind: content.kind,
            mode,
            roles,
            sheets,
          },
          ...{ counselorFirst: opensByCounselor(content.kind), fields },
        };
      }),
  );
  return everyOther(all);
}

const asked = (way: Way, at: number, sheet: Sheet) =>
  firstFields(way.fields(at).filter((field) => field.sheet === sheet));
const mayOpen = (field: SheetField) => field.widest === "couple";

/** What of the own sheet can go to the partner when it is handed in. */
export const wideKeys = (way: Way, at: number) =>
  asked(way, at, "own")
    .filter(mayOpen)
    .map(({ key }) => key);

/** Nobody here says that they are not free to refuse: that is held by itself. */
function value(field: SheetField, who: Client, at: number): unknown {
  const today = dayIn(who.timeZone, who.at);
  const [name, other] = at === 0 ? ["Ana", "Ben"] : ["Ben", "Ana"];
  const one = believable(field, { name, other, today });
  if (field.type !== "one_of") return one;
  const chosen = field.options.find(({ value: option }) => option === one);
  return (chosen?.signal ? field.options.find(({ signal }) => !signal) : chosen)?.value;
}

/** @returns the response's id */
export async function handInWidely(who: Client, way: Way, at: number, assignmentId: string, sheet: Sheet) {
  const fields = asked(way, at, sheet);
  const values = Object.fromEntries(fields.map((field) => [field.key, asPosted(value(field, who, at))]));
  const audiences =
    sheet === "shared"
      ? {}
      : Object.fromEntries(fields.filter(mayOpen).map(({ key }) => [key, "couple" as const]));
  const { responseId } = await handIn(who, assignmentId, values, { sheet, audiences });
  return responseId;
}
