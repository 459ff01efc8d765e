/** What one partner puts on their map of causes. */
import { z } from "zod";
import { isSubKind } from "@/lib/conflicts/terms";
import { type Cause, causes } from "@/lib/library/exercises/terms";
import { fits } from "@/lib/platform/text/fits";

export const mapLimits = { words: 600, part: 1_500, tag: 40, tags: 8 } as const;

/** Words, never numbers, on every screen. */
export const weights = { 1: "a little", 2: "quite a bit", 3: "a lot" } as const;
export type Weight = keyof typeof weights;

/** In a draft a cause may stand without its weight for a while; what is said about it is kept all the same. */
export type MappedCause = { cause: Cause; weight: Weight | null; sub: string[]; words: string | null };
export type CauseMapContent = {
  causes: MappedCause[];
  tags: string[];
  myPart: string | null;
  triggers: string | null;
  earlySigns: string | null;
};

export const emptyMap: CauseMapContent = {
  causes: [],
  tags: [],
  myPart: null,
  triggers: null,
  earlySigns: null,
};

const text = (limit: number) =>
  z
    .string()
    .trim()
    .check(fits(limit))
    .nullish()
    .transform((value) => value || null);

const mapped = z.object({
  weight: z.enum(["", "1", "2", "3"]).catch(""),
  sub: z.array(z.string().max(40)).max(12).catch([]),
  words: text(mapLimits.words),
});
const causeKeys = Object.keys(causes) as [Cause, ...Cause[]];

/** As the form posts it: `f.causes.<cause>.weight`, `f.my_part` and so on. */
const posted = z.object({
  causes: z.partialRecord(z.enum(causeKeys), mapped).default({}),
  tags: z
    .string()
    .check(fits(400))
    .default("")
    .transform((line) => [
      ...new Set(
        line
          .split(/[,\n]/)
          .map((tag) => tag.trim().replaceAll(/\s+/g, " "))
          .filter(Boolean),
      ),
    ])
    .pipe(z.array(z.string().check(fits(mapLimits.tag))).max(mapLimits.tags, "A handful of words is plenty")),
  my_part: text(mapLimits.part),
  triggers: text(mapLimits.part),
  early_signs: text(mapLimits.part),
});
const reading = z.object({ coach_from: z.enum(["ready", "opened", "never"]).catch("opened") });

export const contentOf = (form: z.output<typeof posted>): CauseMapContent => ({
  causes: causeKeys.flatMap((cause): MappedCause[] => {
    const said = form.causes[cause];
    const sub = [...new Set(said?.sub.filter((one) => isSubKind(cause, one)))];
    const weight = said?.weight ? (Number(said.weight) as Weight) : null;
    const words = said?.words ?? null;
    return weight || sub.length > 0 || words ? [{ cause, weight, sub, words }] : [];
  }),
  tags: form.tags,
  myPart: form.my_part,
  triggers: form.triggers,
  earlySigns: form.early_signs,
});

const common = {
  /** The conflict; named so, because it tells one form from another. */
  sheet: z.uuid(),
  baseRevision: z.coerce.number().int().min(0),
  f: posted,
  /** Who reads it: set apart from the words, as in every sheet. */
  a: reading.default({ coach_from: "opened" }),
};

export const saveMapSchema = z.object(common);
export type SaveMap = z.output<typeof saveMapSchema>;
export const mapStepSchema = z.object({ conflictId: z.uuid() });
export type MapOf = z.output<typeof mapStepSchema>;

/** The same content as the form had posted it. */
export const asPosted = (content: CauseMapContent, coachFrom: string) => ({
  f: {
    causes: Object.fromEntries(
      content.causes.map(({ cause, weight, sub, words }) => [
        cause,
        { weight: weight ? String(weight) : "", sub, words: words ?? "" },
      ]),
    ),
    tags: content.tags.join(", "),
    my_part: content.myPart ?? "",
    triggers: content.triggers ?? "",
    early_signs: content.earlySigns ?? "",
  },
  a: { coach_from: coachFrom },
});
