import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/inputs";
import { isolate } from "@/lib/platform/names/isolate";
import { cycleParts } from "@/lib/root-causes/schema";
import type { CycleTurnView } from "@/lib/root-causes/types";
import { partWords } from "./cycle-words";

const mostLetters = 70;
const short = (text: string) => {
  const plain = text.replace(/\s+/g, " ");
  return plain.length <= mostLetters ? plain : `${plain.slice(0, mostLetters).trimEnd()}…`;
};

/** Which link of the cycle an exercise works on. The couple is not told. */
export function LinkChoice({ turns }: { turns: readonly CycleTurnView[] }) {
  if (turns.length === 0) return null;
  const options = turns.flatMap((turn) =>
    cycleParts
      .filter((part) => turn[part] !== "")
      .map((part) => ({
        value: `${turn.id}:${part}`,
        label: `${part === "trigger" ? `${isolate(turn.person.firstName)}: what sets it off` : partWords[part](turn.person.firstName)}: ${short(turn[part])}`,
      })),
  );
  return (
    <Field
      name="cycleLink"
      label="Targets this step of the cycle"
      optional
      hint="From your formulation. Only you see this."
    >
      <Select options={options} placeholder="None in particular" />
    </Field>
  );
}
