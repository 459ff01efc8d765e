/** The question that each is asked alone, beside their map and never on it. Its answer goes to the counselor and nowhere else. */
import { z } from "zod";

export const quietSigns = {
  control: "I am told whom I may see, what I may do or what I may spend",
  fear: "I am sometimes afraid of what will happen if I disagree",
  violence: "I have been pushed, held or hurt, or things were thrown or broken",
  gaslighting: "I am told so often that it was not so that I doubt what I saw",
  threats: "I have been threatened",
  sexual_pressure: "I am pressed into closeness that I do not want",
} as const;
export type QuietSign = keyof typeof quietSigns;

export const quietLimit = 160;

const nothing = "Tick a line, write a few words, or simply close this. Nothing has to be said here.";

export const quietAnswerSchema = z
  .object({
    signs: z
      .array(z.enum(Object.keys(quietSigns) as [QuietSign, ...QuietSign[]]))
      .max(6)
      .default([]),
    words: z
      .string()
      .trim()
      .max(quietLimit, "Please make this a little shorter; the rest can be said in person")
      .nullish()
      .transform((text) => text || null),
    inPerson: z.preprocess((value) => value === "yes" || value === true, z.boolean()),
  })
  .refine(({ signs, words, inPerson }) => signs.length > 0 || words || inPerson, { message: nothing });
export type QuietAnswer = z.output<typeof quietAnswerSchema>;

/** For the counselor: what was ticked and written, in the writer's own words. */
export function quietInWords({ signs, words, inPerson }: QuietAnswer): string {
  const lines = [
    ...(words ? [`In their own words: “${words}”`] : []),
    ...(inPerson ? ["Would rather say it in person: ask when they are alone."] : []),
    ...signs.map((sign) => `“${quietSigns[sign]}”`),
  ];
  return lines.join("\n");
}
