/** Which boxes hint by themselves. Only words that the partner may one day read: what stays with its writer may be as sharp as it likes. */
import type { Field } from "@/lib/library/exercises/schema/content";
import type { FieldRole, KindCode } from "@/lib/library/exercises/terms";
import { type HintKind, hintKinds } from "../types";

type Place = { about: readonly HintKind[]; roles: readonly FieldRole[] };

const owning: readonly FieldRole[] = ["involved"];
const alike: readonly FieldRole[] = ["involved", "each"];

/** Never the partner who was hurt: nobody tones down what was done to them. */
const places: Partial<Record<KindCode, Place>> = {
  E01: { about: ["non_apology", "justifying", "minimising"], roles: owning },
  E03: { about: ["non_apology", "justifying", "minimising"], roles: alike },
  E04: { about: hintKinds, roles: alike },
  E08: { about: ["criticism", "pressure"], roles: alike },
  E09: { about: ["criticism", "pressure"], roles: alike },
  E11: { about: ["promise", "justifying"], roles: alike },
  E24: {
    about: ["criticism", "non_apology", "justifying", "minimising", "pressure", "promise"],
    roles: owning,
  },
  E25: { about: ["pressure"], roles: owning },
  E26: { about: ["promise"], roles: alike },
};

const written: ReadonlySet<Field["type"]> = new Set(["long_text", "short_text", "parts", "rows"]);

/** @returns what to look for unasked (often nothing), or null for a box without hints even where they were asked for */
export function hintsAt(
  kind: KindCode,
  field: Pick<Field, "type" | "role" | "widest">,
): readonly HintKind[] | null {
  if (!written.has(field.type) || field.widest === "self") return null;
  const place = places[kind];
  return place?.roles.includes(field.role) && field.widest === "couple" ? place.about : [];
}
