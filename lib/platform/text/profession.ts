/** What the one who works with couples is called: by the kind of practice, and spelled nowhere else. Pure. */

export type Profile = "licensed" | "coaching";

const professions = {
  licensed: { counselor: "counselor", counselors: "counselors", counseling: "counseling" },
  coaching: { counselor: "coach", counselors: "coaches", counseling: "coaching" },
} as const satisfies Record<Profile, Record<string, string>>;

export type Profession = Record<keyof (typeof professions)["licensed"], string>;

/** A sentence, or one that has to know the profession. */
export type Sentence = string | ((profession: Profession) => string);

export const professionOf = (profile: Profile): Profession => professions[profile];

export const say = (sentence: Sentence, profile: Profile): string =>
  typeof sentence === "string" ? sentence : sentence(professionOf(profile));

const licensed = /\bcounsel(?:ors?|ing)\b/gi;

function wordFor(profile: Profile, written: string): string {
  const word = professions[profile][written.toLowerCase() as keyof Profession];
  return written[0] === written[0]?.toLowerCase() ? word : `${word[0]?.toUpperCase()}${word.slice(1)}`;
}

/** Texts of our own that are written for a licensed practice, as another practice reads them; whatever holds them keeps its shape. */
export function wordedFor<T>(profile: Profile, texts: T): T {
  if (typeof texts === "string") return texts.replace(licensed, (written) => wordFor(profile, written)) as T;
  if (Array.isArray(texts)) return texts.map((one) => wordedFor(profile, one)) as T;
  if (texts === null || typeof texts !== "object") return texts;
  return Object.fromEntries(Object.entries(texts).map(([key, one]) => [key, wordedFor(profile, one)])) as T;
}
