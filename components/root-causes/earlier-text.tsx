import { Card } from "@/components/ui/card";
import { causes } from "@/lib/library/exercises/terms";
import type { Formulation } from "@/lib/root-causes/formulations/types";
import type { CycleTurnView, NoteText } from "@/lib/root-causes/types";
import { CyclePicture } from "./cycle-picture";

type EarlierTextProps = { text: NoteText | Formulation; turns: readonly CycleTurnView[]; title: string };

/** How the note, or what was shared, read at another time. To look at, not to change. */
export function EarlierText({ text, turns, title }: EarlierTextProps) {
  const words =
    "lead" in text
      ? [text.lead, text.wayOut]
      : [text.patterns, text.causes.map((one) => causes[one]).join(", ")];
  return (
    <Card>
      <CyclePicture turns={turns} title={title} />
      {words.filter(Boolean).map((one) => (
        <p key={one} className="mt-4 max-w-[38rem] whitespace-pre-wrap break-words">
          {one}
        </p>
      ))}
    </Card>
  );
}
