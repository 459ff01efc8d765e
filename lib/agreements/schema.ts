/** What is typed about agreements: by either partner, or by their counselor. */
import { z } from "zod";
import { keepDraftSchema } from "@/lib/agreements/drafts/schema";
import { nameText } from "@/lib/platform/names/schema";
import { fits } from "@/lib/platform/text/fits";

export const agreementKinds = ["boundary", "expectation", "communication"] as const;
export type AgreementKind = (typeof agreementKinds)[number];

export const limits = { title: 80, words: 600, why: 400, when: 300, ifCrossed: 400, items: 12, note: 1000 };
export const furthestLook = 183;

const text = (most: number) => z.string().trim().check(fits(most)).default("");
const newKey = /^[a-z0-9]{1,12}$/;

const line = {
  key: z.string().regex(newKey).catch(""),
  words: text(limits.words),
  why: text(limits.why),
  when: text(limits.when),
  ifCrossed: text(limits.ifCrossed),
};

type Line = { key: string; words: string; why: string; when: string; ifCrossed: string };
/** A form names its lines by place: `items.0.words`. */
const inOrder = (given: unknown) =>
  typeof given === "object" && given !== null && !Array.isArray(given)
    ? Object.keys(given)
        .sort((a, b) => Number(a) - Number(b))
        .map((at) => (given as Record<string, unknown>)[at])
    : given;
const written = ({ words, why, when, ifCrossed }: Line) => `${words}${why}${when}${ifCrossed}` !== "";

/** Each line a key of its own that stays with it. */
function keyed<L extends Line>(lines: L[]): L[] {
  const taken = new Set<string>();
  let next = 1;
  return lines.map((one) => {
    let { key } = one;
    while (key === "" || taken.has(key)) key = `l${next++}`;
    taken.add(key);
    return { ...one, key };
  });
}

const wordless = "Please write the line itself: what you will or won’t do.";

const lines = <S extends z.ZodType<Line>>(schema: S) =>
  z.preprocess(
    inOrder,
    z
      .array(schema)
      .max(limits.items + 1)
      .transform((all) => keyed(all.filter(written)))
      .superRefine((all, context) => {
        if (all.length === 0)
          context.addIssue({ code: "custom", message: "Please write at least one line." });
        if (all.length > limits.items) {
          context.addIssue({ code: "custom", message: `Please keep it to ${limits.items} lines.` });
        }
        if (all.some(({ words }) => words === "")) context.addIssue({ code: "custom", message: wordless });
      }),
  );

const owner = z.preprocess(
  (value) => (value === "both" || value === "" || value === undefined ? null : value),
  z.uuid().nullable(),
);
const title = nameText({ limit: limits.title, missing: "Please give it a short name" });

export const agreementItems = lines(z.object({ ...line, owner }));
export const agreementWordsSchema = z.object({ title, items: agreementItems });
export const cardWordsSchema = z.object({ title, items: lines(z.object(line)) });

export const reviewOn = z.iso.date("Please choose a day for the review");

export const proposeAgreementSchema = z.object({
  submitKey: z.uuid(),
  kind: z.enum(agreementKinds, "Please choose what kind it is"),
  title,
  items: agreementItems,
  reviewOn,
  /** The draft that these words grew in. */
  draftId: z
    .uuid()
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
});
export type ProposeAgreement = z.output<typeof proposeAgreementSchema>;

export const proposeChangeSchema = proposeAgreementSchema.omit({ kind: true }).extend({
  agreementId: z.uuid(),
  /** The wording that was changed: newer words are never written over unseen. */
  baseVersion: z.coerce.number().int().min(1),
});
export type ProposeChange = z.output<typeof proposeChangeSchema>;

export const versionSchema = z.object({ agreementId: z.uuid(), version: z.coerce.number().int().min(1) });
export type OneVersion = z.output<typeof versionSchema>;

export const signSchema = versionSchema.extend({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  sure: z.literal("yes", "Please tick the line above the button first, if you mean it."),
});
export type Sign = Omit<z.output<typeof signSchema>, "sure">;

export const agreementIdSchema = z.object({ agreementId: z.uuid() });
export type OneAgreement = z.output<typeof agreementIdSchema>;

export const lookAgainSchema = versionSchema.extend({ reviewOn });
export type LookAgain = z.output<typeof lookAgainSchema>;

const proposing = { intent: z.literal("propose") };
const keeping = keepDraftSchema.extend({ intent: z.literal("keep") });

/** One form, two buttons: keep it for me, or put it on the table. */
export const newAgreementSchema = z.discriminatedUnion("intent", [
  proposeAgreementSchema.extend(proposing),
  keeping,
]);
export const changeAgreementSchema = z.discriminatedUnion("intent", [
  proposeChangeSchema.extend(proposing),
  keeping,
]);
export const coachAgreementSchema = proposeAgreementSchema.extend({ coupleId: z.uuid() });
/** The couple only says where to go back to. */
export const coachChangeSchema = proposeChangeSchema.extend({ coupleId: z.uuid() });
