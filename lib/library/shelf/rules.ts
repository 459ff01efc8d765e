/** Finding an exercise among many: which cards fit what was asked for, and under which heading they stand. Pure. */

import { matches } from "@/lib/platform/text/matches";
import { causes, kinds, type Method, methods, type Phase, phases } from "../exercises/terms";
import type { ExerciseCard } from "../exercises/types";
import type { ShelfFilter } from "./schema";

/** All the words a card can be found by: its own, and those it is filed under; a method holds too many to help. */
const textOf = (card: ExerciseCard) =>
  [
    card.title,
    card.aim,
    kinds[card.kind].replaceAll("_", " "),
    ...card.phases.map((phase) => phases[phase]),
    ...card.causes.map((cause) => causes[cause]),
  ].join(" ");

const isMethod = (code: string | undefined): code is Method => code !== undefined && code in methods;

/** `["000.5", "000.6", "004.lead"]` -> `["000", "004"]` */
export const methodsOf = (steps: readonly string[]): Method[] =>
  [...new Set(steps.map((step) => step.split(".")[0]).filter(isMethod))].sort();

type Used = { has: (exerciseId: string) => boolean };

/**
 * In the order they came; with "favorites first" those lead, with words those found by their title lead.
 * @param used what one couple has had already, for "not yet used with them"
 */
export function narrowed<C extends ExerciseCard>(
  cards: readonly C[],
  filter: Partial<ShelfFilter>,
  used?: Used,
): C[] {
  const { phase, cause, role, minutes, method, favorites, query } = filter;
  const before = (card: C) =>
    (favorites === "first" && !card.favorite ? 2 : 0) + (query && !matches(card.title, query) ? 1 : 0);
  return cards
    .filter(
      (card) =>
        (!phase || card.phases.includes(phase)) &&
        (!cause || card.causes.includes(cause)) &&
        (!role || card.roles.includes(role)) &&
        (!minutes || card.minutes <= minutes) &&
        (!method || card.methods.includes(method)) &&
        (filter.used !== "no" || !used?.has(card.exerciseId)) &&
        (favorites !== "only" || card.favorite) &&
        (!query || matches(textOf(card), query)),
    )
    .sort((one, other) => before(one) - before(other));
}

/** Whether anything is left out; only then is the shelf one list instead of a list per phase. */
export const isNarrowed = ({ favorites, ...rest }: Partial<ShelfFilter>) =>
  favorites === "only" || Object.values(rest).some(Boolean);

export type ShelfGroup<C> = { key: Phase | "favorites"; name: string; cards: C[] };

/** Each card once, under the first phase it is for; favorites on top of all when asked for. */
export function byPhase<C extends ExerciseCard>(
  cards: readonly C[],
  favoritesFirst = false,
): ShelfGroup<C>[] {
  const onTop = favoritesFirst ? cards.filter((card) => card.favorite) : [];
  const rest = cards.filter((card) => !onTop.includes(card));
  const groups = (Object.keys(phases) as Phase[]).map((key) => ({
    key,
    name: phases[key],
    cards: rest.filter((card) => card.phases[0] === key),
  }));
  return [{ key: "favorites" as const, name: "Your favorites", cards: onTop }, ...groups].filter(
    (group) => group.cards.length > 0,
  );
}
