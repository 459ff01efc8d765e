import type { Route } from "next";
import Link from "next/link";
import { couplePath } from "@/components/couples/paths";
import { Card } from "@/components/ui/card";
import type { QuietPrompt } from "@/lib/today/types";

/** Prompts to ask each partner alone. A prompt is not a finding. */
export function PromptList({ prompts }: { prompts: readonly QuietPrompt[] }) {
  if (prompts.length === 0) return null;
  return (
    <Card title="Perhaps worth asking" eyebrow="Only you see this">
      <ul className="space-y-3">
        {prompts.map(({ coupleId, coupleLabel, personId, sentence }) => (
          <li key={personId}>
            <Link
              prefetch={false}
              href={`${couplePath(coupleId, "trust")}?view=ease` as Route}
              className="link font-semibold"
            >
              {coupleLabel}
            </Link>
            <p className="text-sm text-ink-soft">{sentence}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
