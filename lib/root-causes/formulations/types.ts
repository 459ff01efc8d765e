/** What is shared of the cycle, as both partners read it, and what each answers. */
import type { CyclePerson, CycleTurn } from "@/lib/root-causes/schema";
import type { FormulationAnswer, FormulationContent } from "./schema";

/** The last answer of one partner to one version. */
export type PartnerAnswer = {
  clientId: string;
  answer: FormulationAnswer;
  words: string | null;
  answeredAt: Date;
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

declare module "@/db/schema/stored" {
  interface Stored {
    formulationContent: FormulationContent;
  }
}
