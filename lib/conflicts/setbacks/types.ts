/** A setback, as screens show it. */
import type { RepairView } from "@/lib/conflicts/repairs/types";
import type { Audience } from "@/lib/library/exercises/terms";

export type SetbackLine = {
  setbackId: string;
  happenedOn: string;
  whatHappened: string;
  setOff: string | null;
  helped: string | null;
  change: string | null;
  together: boolean;
  audience: Audience;
  author: { name: string; mine: boolean };
  repair: RepairView;
  /** The conflict it belongs to, if the reader may see that. */
  about: { conflictId: string; title: string } | null;
};
