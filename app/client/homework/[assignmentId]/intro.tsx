import { ExerciseIntro } from "@/components/assignments/responses/exercise-intro";
import { Disclosure } from "@/components/ui/disclosure";
import type { ClientSheet } from "@/lib/assignments/responses/types";

/** What is drawn in the browser, too, is given this and nothing else of the page. */
export function Intro({ page, folded = false }: { page: ClientSheet; folded?: boolean }) {
  const { why, coachName, partnerName, minutes, mode, steps, mayHurt, example } = page;
  if (!why) return null;
  const intro = (
    <ExerciseIntro {...{ why, coachName, partnerName, minutes, mode, steps, mayHurt, example }} />
  );
  return folded ? <Disclosure summary="Read again what it was about">{intro}</Disclosure> : intro;
}
