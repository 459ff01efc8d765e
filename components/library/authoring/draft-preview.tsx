"use client";

import { useState } from "react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { opensWhen } from "@/lib/assignments/sealed/rules/opening";
import { previewOf, sheetsOf } from "@/lib/library/authoring/rules/preview";
import type { DraftContent } from "@/lib/library/authoring/schema";
import { ExercisePreview } from "../exercises/exercise-preview";

type DraftPreviewProps = { draft: DraftContent; coachName: string };

const pill =
  "min-h-11 cursor-pointer rounded-md border border-edge bg-raised px-3 py-1.5 text-sm leading-tight hover:border-ink-soft hover:bg-accent-soft aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold md:min-h-9";

type PillsProps<V extends string> = {
  label: string;
  choices: { value: V; label: string }[];
  chosen: V;
  onChoose: (value: V) => void;
};

function Pills<V extends string>({ label, choices, chosen, onChoose }: PillsProps<V>) {
  if (choices.length < 2) return null;
  return (
    <fieldset>
      <legend className="mb-1 text-sm text-ink-soft">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {choices.map(({ value, label: name }) => (
          <button
            key={value}
            type="button"
            aria-pressed={value === chosen}
            onClick={() => onChoose(value)}
            className={pill}
          >
            {name}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** As each partner will find it, in each way of giving, from what stands in the boxes now. Keeps and sends nothing. */
export function DraftPreview({ draft, coachName }: DraftPreviewProps) {
  const [way, chooseWay] = useState("");
  const [as, chooseAs] = useState("");
  const content = previewOf(draft);
  const ways = sheetsOf(content);
  const given = ways.find((one) => one.mode === way) ?? ways[0];
  const sheet = given?.sheets.find((one) => one.code === as) ?? given?.sheets[0];
  if (!given || !sheet) {
    return (
      <EmptyState title="Nothing to show yet">
        Choose at least one way in which it can be assigned, and it appears here.
      </EmptyState>
    );
  }
  const { mode } = given;
  return (
    <div className="space-y-4">
      <Pills
        label="Assigned to"
        choices={ways.map((one) => ({ value: one.mode as string, label: one.label }))}
        chosen={mode}
        onChoose={chooseWay}
      />
      <Pills
        label="As read by"
        choices={given.sheets.map(({ code, label }) => ({ value: code, label }))}
        chosen={sheet.code}
        onChoose={chooseAs}
      />
      <Card as="div">
        <p className="mb-4 text-sm text-ink-soft">
          Exactly what they will see. Try it: nothing you type here is kept.
        </p>
        <ExercisePreview
          // A choice that was made by hand would stay when the question changes under it.
          key={`${mode} ${sheet.code} ${JSON.stringify(content.fields.map((f) => [f.key, f.type, f.audience, f.widest]))}`}
          content={content}
          mode={mode}
          role={sheet.role}
          {...(sheet.sheet ? { sheet: sheet.sheet } : {})}
          names={{
            coachName,
            partnerName: "your partner",
            opens: opensWhen({ mode, sealed: content.sealed, releaseRule: "automatic" }),
          }}
          label={`${given.label}, ${sheet.label}`}
        />
      </Card>
    </div>
  );
}
