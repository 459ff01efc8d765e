/** What a client can tell their counselor alone, at any time. It goes to the counselor and nowhere else. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

/** In the order in which they are offered: what is easier to say comes first. */
export const quietSigns = {
  fear: "I’m sometimes afraid of what happens if I disagree",
  after_session: "I’m afraid of what happens at home after a session, or because of what I write here",
  control: "I am told whom I may see, what I may do or what I may wear",
  money_control: "I have no money of my own, or have to answer for what I spend",
  gaslighting: "I’m told so often that it wasn’t so that I doubt what I saw",
  stalking: "I am followed, watched or checked on: my phone, my car, where I am",
  violence: "I have been pushed, hit, held or hurt, or things were thrown or broken",
  strangulation: "I have been choked, or held so that I couldn’t breathe",
  sexual_pressure: "I am pressed into closeness that I don’t want",
  threats: "I have been threatened",
  threats_to_kill: "I have been told that I, or somebody I love, could be killed",
  weapons: "There is a weapon, and I’m afraid of it",
  self_harm_threats: "I’m told that somebody will harm themselves if I leave or speak up",
  separation: "I’m thinking of leaving, or have said so, and I’m afraid of what comes then",
  pregnancy: "I’m pregnant or have a small baby, and I don’t feel safe",
  children: "I worry about the children: what they see, or what is done to them",
  pets: "A pet has been hurt or threatened",
  own_behavior: "I worry about how I treat my partner",
  own_life: "I sometimes think of not wanting to live",
} as const;
export type QuietSign = keyof typeof quietSigns;

const codes = Object.keys(quietSigns) as [QuietSign, ...QuietSign[]];

/** Those after which a life may be in danger. */
export const dangerSigns: readonly QuietSign[] = [
  "strangulation",
  "threats_to_kill",
  "weapons",
  "own_life",
  "separation",
  "stalking",
  "pregnancy",
];

export const quietLimit = 2_000;

const nothing = "Tick a line, write a few words, or simply close this. Nothing has to be said here.";

export const quietAnswerSchema = z
  .object({
    signs: z.array(z.enum(codes)).max(codes.length).default([]),
    words: z
      .string()
      .trim()
      .check(fits(quietLimit))
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
