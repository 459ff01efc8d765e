import { type Phase, phases } from "@/lib/library/exercises/terms";
import type { ExerciseCard } from "@/lib/library/exercises/types";
import { phaseWords, shortFacts } from "./words";

/** A card in words, and nothing that it does not show. */
export type ShelfRow = {
  id: string;
  title: string;
  aim: string;
  /** The phases it is for. */
  filed?: string;
  facts: string;
  /** What this couple has had of it. */
  used?: string;
  starred?: true;
};

const also = (card: ExerciseCard, under: Phase) => {
  const others = card.phases.filter((phase) => phase !== under);
  return others.length > 0 ? `Also ${others.map((phase) => phases[phase]).join(", ")}` : undefined;
};

/** @param under the phase whose heading it stands under, so that it need not be said again */
export function shelfRow(card: ExerciseCard, used: string | null, under?: Phase): ShelfRow {
  const filed = under ? also(card, under) : phaseWords(card);
  return {
    id: card.exerciseId,
    title: card.title,
    aim: card.aim,
    ...(filed ? { filed } : {}),
    facts: [shortFacts(card), ...(card.own ? ["written in this practice"] : [])].join(" · "),
    ...(used ? { used } : {}),
    ...(card.favorite ? { starred: true } : {}),
  };
}

/** The same where only the name is shown. */
export const moreRow = (
  card: ExerciseCard,
  used: string | null,
): Pick<ShelfRow, "id" | "title" | "used" | "starred"> => ({
  id: card.exerciseId,
  title: card.title,
  ...(used ? { used } : {}),
  ...(card.favorite ? { starred: true } : {}),
});
