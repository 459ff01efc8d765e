"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { sameWords } from "@/lib/offline-drafts/rules/entries";
import type { Entries } from "@/lib/offline-drafts/types";
import { partOf, type Question, wordsOf } from "./question-words";

type SheetVersionsProps = {
  questions: readonly Question[];
  mine: Entries;
  theirs: Entries;
  /** Whose the other version may be. */
  other: string;
  /** Left out without JavaScript: there, saving once more keeps what is in the boxes. */
  onChoose?: (version: "mine" | "theirs") => void;
};

const say = (entries: Entries, question: Question) => wordsOf(entries, question) || "Nothing";

/** Two versions of one sheet: both are shown where they differ, and the person chooses. */
export function SheetVersions({ questions, mine, theirs, other, onChoose }: SheetVersionsProps) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  const differing = questions.filter(({ key }) => !sameWords(partOf(mine, key), partOf(theirs, key)));
  return (
    <div ref={top} tabIndex={-1} className="scroll-mt-24 rounded-md outline-none">
      <Notice tone="warn" title="There are two versions of this">
        <p>
          {other} Here they are side by side. Nothing has been overwritten: please choose the one to go on
          with.
        </p>
        <dl className="mt-3 space-y-4">
          {differing.map((question) => (
            <div key={question.key}>
              <dt className="font-semibold">{question.label}</dt>
              <dd className="mt-1 grid gap-2 sm:grid-cols-2">
                <Version title="On this page" words={say(mine, question)} />
                <Version title="The other version" words={say(theirs, question)} />
              </dd>
            </div>
          ))}
        </dl>
        {onChoose ? (
          <div className="mt-4 flex flex-wrap gap-2">
            <Button onClick={() => onChoose("mine")}>Use this one</Button>
            <Button variant="quiet" onClick={() => onChoose("theirs")}>
              Keep the other
            </Button>
          </div>
        ) : null}
      </Notice>
    </div>
  );
}

function Version({ title, words }: { title: string; words: string }) {
  return (
    <div className="rounded-md border border-line bg-raised p-3">
      <p className="text-sm text-ink-soft">{title}</p>
      <p className="whitespace-pre-wrap">{words}</p>
    </div>
  );
}
