import { Name } from "@/components/ui/name";
import { isolate } from "@/lib/platform/names/isolate";
import { closes } from "@/lib/root-causes/rules/cycle";
import { cycleParts } from "@/lib/root-causes/schema";
import type { CycleTurnView } from "@/lib/root-causes/types";
import { partWords, unsaid } from "./cycle-words";

const asSentence = (text: string) => (/[.!?…]["”’]?$/.test(text) ? text : `${text}.`);

/** The same as the picture, in the order in which it happens. */
export function CycleList({ turns }: { turns: readonly CycleTurnView[] }) {
  const first = turns[0];
  return (
    <ol className="sr-only">
      {turns.map((turn, i) => {
        const { firstName } = turn.person;
        const next = turns[i + 1] ?? (closes(turns) ? first : undefined);
        return (
          <li key={turn.id}>
            <Name>{firstName}</Name>.{" "}
            {cycleParts.map((part) => `${partWords[part](firstName)}: ${asSentence(turn[part] || unsaid)} `)}
            {next ? `This is what sets ${isolate(next.person.firstName)} off.` : null}
            {next && next === first ? " And it begins again." : null}
          </li>
        );
      })}
    </ol>
  );
}
