"use client";

import { Card } from "@/components/ui/card";
import { Name } from "@/components/ui/name";

type PulseNote = readonly [name: string, week: string, line: string];

export function PulseNotes({ notes }: { notes: readonly PulseNote[] }) {
  return (
    <Card title="What they added" eyebrow="Private notes to you">
      <ul className="space-y-3">
        {notes.map(([name, week, line], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may share a first name, and the list never changes
          <li key={at}>
            <p className="text-sm text-ink-soft">
              <Name>{name}</Name>
              {`, week of ${week}`}
            </p>
            <p className="break-words">{line}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
