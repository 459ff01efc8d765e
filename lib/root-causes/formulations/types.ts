/** What is shared of the cycle, as both partners read it, and what each answers. */
import type { CyclePerson, CycleTurn } from "@/lib/root-causes/schema";
import type { FormulationAnswer } from "./schema";

/** What one partner said to one version; null while they have said nothing. */
export type PartnerAnswer = {
  clientId: string;
  answer: FormulationAnswer | null;
  words: string | null;
  answeredAt: Date | null;
};

export type Formulation = {
  version: number;
  lead: string;
  turns: CycleTurn[];
  wayOut: string;
  sharedAt: Date;
  replacedAt: Date | null;
  withdrawnAt: Date | null;
};

/** What a partner reads; null while nothing is shared. */
export type SharedPattern = {
  people: [CyclePerson, CyclePerson];
  coachName: string;
  shared:
    | (Omit<Formulation, "withdrawnAt" | "replacedAt"> & {
        mine: { answer: FormulationAnswer; words: string | null } | null;
      })
    | null;
};
