/** The shape of a help line. */

export const helpCountries = {
  us: "United States",
  uk: "United Kingdom",
  ie: "Ireland",
  ca: "Canada",
  au: "Australia",
  nz: "New Zealand",
  eu: "European Union",
  elsewhere: "Anywhere else",
} as const;
export type HelpCountry = keyof typeof helpCountries;

/** Whom a line is for, in the order a page shows them. */
export const helpNeeds = {
  danger: "In danger right now",
  home: "Violence, threats or control at home",
  suicide: "Thoughts of suicide, or too much to bear",
  own: "Worried about how I treat my partner",
  sexual: "Sexual violence",
  children: "For children and teenagers, or worried about a child",
} as const;
export type HelpNeed = keyof typeof helpNeeds;

export type HelpLine = {
  countries: readonly HelpCountry[];
  needs: readonly HelpNeed[];
  name: string;
  /** As people write it; the link keeps only its digits. */
  phone?: string;
  /** What to send to which number. */
  text?: { to: string; words?: string };
  web?: string;
  hours?: string;
  /** Whom it speaks to, where that is not everybody. */
  who?: string;
  languages?: string;
  /** Where the number was read. */
  source: string;
  /** The day on which somebody looked there. */
  verifiedOn: string;
};
