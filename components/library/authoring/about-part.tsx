"use client";

import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/inputs";
import { toggled } from "@/lib/library/authoring/rules/editing";
import { wayNames } from "@/lib/library/authoring/rules/names";
import type { DraftContent } from "@/lib/library/authoring/schema";
import { Tick } from "./tick";
import type { Change } from "./type";
import { WordsBox } from "./words-box";

type Part = { draft: DraftContent; change: Change };
const ways = Object.entries(wayNames) as [
  DraftContent["modes"][number],
  (typeof wayNames)[keyof typeof wayNames],
][];

/** What it is, how long it takes, and how it can be given. */
export function AboutPart({ draft, change }: Part) {
  return (
    <Card title="What it is">
      <div className="space-y-5">
        <WordsBox
          name="title"
          label="Title"
          value={draft.title}
          most={80}
          onWords={(title) => change({ title })}
        />
        <WordsBox
          name="aim"
          label="What it is for, in a sentence"
          hint="Both partners read it."
          value={draft.aim}
          most={300}
          lines={2}
          onWords={(aim) => change({ aim })}
        />
        <Field name="minutes" label="About how many minutes" hint="90 at most.">
          <NumberInput
            defaultValue={draft.minutes ?? ""}
            className="max-w-32"
            onChange={(event) => {
              const minutes = Math.round(Number(event.currentTarget.value));
              change({ minutes: minutes > 0 ? Math.min(minutes, 1_000) : null });
            }}
          />
        </Field>
        <Field name="modes" label="How it can be assigned" group>
          {ways.map(([mode, { name, hint }]) => (
            <Tick
              key={mode}
              checked={draft.modes.includes(mode)}
              hint={hint}
              onTick={(on) => change({ modes: toggled(draft.modes, mode, on) })}
            >
              {name}
            </Tick>
          ))}
        </Field>
        <Field name="sealed" label="When answers open" group>
          <Tick
            checked={draft.sealed}
            hint="Assigned to each apart, neither reads the other’s before both are in."
            onTick={(sealed) => change({ sealed })}
          >
            Both at the same moment
          </Tick>
        </Field>
      </div>
    </Card>
  );
}
