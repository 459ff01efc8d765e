"use client";

import { useProfession } from "@/components/shell/profession";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { toggled } from "@/lib/library/authoring/rules/editing";
import type { DraftContent } from "@/lib/library/authoring/schema";
import {
  type Cause,
  causes,
  type KindCode,
  kindCodes,
  kinds,
  type Phase,
  phases,
} from "@/lib/library/exercises/terms";
import { PickOne } from "./pick-one";
import { Tick } from "./tick";
import type { Change } from "./type";
import { WordsBox } from "./words-box";

type Part = { draft: DraftContent; change: Change };

const kindWords = Object.fromEntries(
  Object.entries(kinds)
    .map(([code, name]) => [code, `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replaceAll("_", " ")])
    .sort(([one], [other]) => (one === kindCodes.custom ? -1 : other === kindCodes.custom ? 1 : 0)),
) as Record<KindCode, string>;

/** When it fits, and under what it is found: for counselors only. */
export function ForCounselors({ draft, change }: Part) {
  const { counselors } = useProfession();
  const { guidance } = draft;
  const guide = (patch: Partial<DraftContent["guidance"]>) => change({ guidance: { ...guidance, ...patch } });
  return (
    <Card title={`For ${counselors}`} eyebrow="No client reads this">
      <div className="space-y-5">
        <WordsBox
          name="guidance.useWhen"
          label="A good moment"
          value={guidance.useWhen}
          most={600}
          lines={2}
          onWords={(useWhen) => guide({ useWhen })}
        />
        <WordsBox
          name="guidance.notWhen"
          label="Not now"
          value={guidance.notWhen}
          most={600}
          lines={2}
          onWords={(notWhen) => guide({ notWhen })}
        />
        <WordsBox
          name="guidance.watchFor"
          label="Look out for"
          optional
          value={guidance.watchFor}
          most={600}
          lines={2}
          onWords={(watchFor) => guide({ watchFor })}
        />
        <Field name="phases" label="In which phases it helps" group>
          <div className="grid gap-x-4 sm:grid-cols-2">
            {(Object.keys(phases) as Phase[]).map((phase) => (
              <Tick
                key={phase}
                checked={draft.phases.includes(phase)}
                onTick={(on) => change({ phases: toggled(draft.phases, phase, on) })}
              >
                {phases[phase]}
              </Tick>
            ))}
          </div>
        </Field>
        <Field name="causes" label="What it helps with" group optional>
          <div className="grid gap-x-4 sm:grid-cols-2">
            {(Object.keys(causes) as Cause[]).map((cause) => (
              <Tick
                key={cause}
                checked={draft.causes.includes(cause)}
                onTick={(on) => change({ causes: toggled(draft.causes, cause, on) })}
              >
                {causes[cause]}
              </Tick>
            ))}
          </div>
        </Field>
        <PickOne<KindCode>
          name="kind"
          label="Kind of exercise"
          hint="“Custom” unless it is a variation of one that is built in."
          value={draft.kind}
          options={kindWords}
          onPick={(kind) => change({ kind })}
        />
      </div>
    </Card>
  );
}
