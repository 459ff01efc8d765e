import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Phase } from "@/lib/library/exercises/terms";
import type { ExerciseCard } from "@/lib/library/exercises/types";
import { byPhase, isNarrowed } from "@/lib/library/shelf/rules";
import type { ShelfFilter } from "@/lib/library/shelf/schema";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { ExerciseFilter } from "./exercise-filter";
import { PhaseJumps } from "./phase-jumps";
import { ShelfList } from "./shelf-list";
import { ShelfMore } from "./shelf-more";
import { moreRow, shelfRow } from "./shelf-rows";
import { StarForms } from "./star-forms";
import { shelfCountId } from "./star-ids";

type ShelfProps = {
  path: Route;
  filter: Partial<ShelfFilter>;
  exercises: readonly ExerciseCard[];
  /** How many there are when nothing is left out. */
  total: number;
  /** What comes before an exercise's id where a card leads to. */
  to: string;
  star: FormAction;
  /** Only when choosing for a couple. */
  usedOf?: (exerciseId: string) => string | null;
  level?: 2 | 3;
};

/** Of a phase on the whole shelf; the others by name, which is what one looks for when there are many. */
const inFull = 3;

/** The whole shelf under its phases, or what is left of it as one list. */
export function Shelf({ path, filter, exercises, total, to, star, usedOf, level = 2 }: ShelfProps) {
  const narrowed = isNarrowed(filter);
  const groups = byPhase(exercises, filter.favorites === "first");
  const Heading = `h${level}` as const;
  const below = level === 2 ? 3 : 4;
  const favorites = exercises.flatMap((one) => (one.favorite ? one.exerciseId : [])).join();
  const rowsOf = (cards: readonly ExerciseCard[], under?: Phase) =>
    cards.map((card) => shelfRow(card, usedOf?.(card.exerciseId) ?? null, under));
  return (
    <>
      <ExerciseFilter path={path} chosen={filter} forCouple={usedOf !== undefined} />
      <StarForms action={star} favorites={favorites} />
      <p id={shelfCountId} role="status" tabIndex={-1} className="mb-3 text-sm text-ink-soft">
        {narrowed ? `${exercises.length || "None"} of ${total} exercises` : `${total} exercises`}
      </p>
      {exercises.length === 0 ? (
        <EmptyState
          title={filter.favorites === "only" ? "No favorites here yet" : "Nothing on the shelf for that"}
          level={level}
          action={
            <ButtonLink variant="quiet" href={path}>
              Show the whole shelf
            </ButtonLink>
          }
        >
          {filter.favorites === "only"
            ? "The star on a card keeps it within reach."
            : "Try fewer filters, or another word."}
        </EmptyState>
      ) : narrowed ? (
        <ShelfList rows={rowsOf(exercises)} to={to} level={level} />
      ) : (
        <>
          <PhaseJumps groups={groups} />
          <div className="space-y-8">
            {groups.map(({ key, name, cards }) => (
              <section key={key} aria-labelledby={`phase-${key}`}>
                <Heading id={`phase-${key}`} className="mb-3 scroll-mt-24 text-lg text-clay">
                  {name} <span className="text-sm font-normal text-ink-soft">{cards.length}</span>
                </Heading>
                {key === "favorites" ? (
                  <ShelfList rows={rowsOf(cards)} to={to} level={below} />
                ) : (
                  <>
                    <ShelfList rows={rowsOf(cards.slice(0, inFull), key)} to={to} level={below} />
                    <ShelfMore
                      rows={cards
                        .slice(inFull)
                        .map((card) => moreRow(card, usedOf?.(card.exerciseId) ?? null))}
                      all={`${path}?phase=${key}`}
                      {...{ name, to }}
                      level={below}
                    />
                  </>
                )}
              </section>
            ))}
          </div>
        </>
      )}
    </>
  );
}
