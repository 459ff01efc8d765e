/** What screens show of an exercise. */
import type { ExerciseContent, Field } from "./schema/content";
import type { Method } from "./terms";

export type ExerciseCard = Pick<
  ExerciseContent,
  "title" | "aim" | "kind" | "phases" | "causes" | "minutes" | "modes" | "sealed"
> & {
  exerciseId: string;
  slug: string;
  version: number;
  /** Whom its questions speak to; with `injured` or `involved` among them, assigning asks who is who. */
  roles: Field["role"][];
  /** Which of the five methods it serves. */
  methods: Method[];
  /** The reading coach's own; nobody else sees it. */
  favorite: boolean;
  /** Written in this practice. */
  own: boolean;
};

export type ExerciseDetail = {
  exerciseId: string;
  slug: string;
  version: number;
  origin: "library" | "own";
  favorite: boolean;
  content: Omit<ExerciseContent, "guidance">;
  guidance: ExerciseContent["guidance"];
};

/** `shared` is the one sheet that both partners write on; `own` is nobody else's. */
export type Sheet = "own" | "shared";

/** A question as one person reads it: the label is already the one for their role. */
export type SheetField = Field & { sheet: Sheet };

/** The role somebody has in one assignment. */
export type PartnerRole = "injured" | "involved" | "each";
export type Mode = "one" | "apart" | "together";
