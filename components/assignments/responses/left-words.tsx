"use client";

import { useEffect, useState } from "react";
import { type Question, wordsOf } from "@/components/offline-drafts/question-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { localCopies } from "@/lib/offline-drafts/local-copies";
import { isWord, sameWords } from "@/lib/offline-drafts/rules/entries";
import type { Entries } from "@/lib/offline-drafts/types";

type LeftWordsProps = {
  sheet: string;
  deviceKey: string;
  questions: readonly Question[];
  /** What was handed in. */
  submitted: Entries;
};

/** Words that stayed on this device while the sheet was handed in from somewhere else: shown, and removed only when asked. */
export function LeftWords({ sheet, deviceKey, questions, submitted }: LeftWordsProps) {
  const [left, setLeft] = useState<Entries | null>(null);

  useEffect(() => {
    let gone = false;
    async function look() {
      const copies = await localCopies(deviceKey);
      const copy = await copies.read(sheet);
      if (gone || !copy || copy.handIn) return;
      if (sameWords(copy.entries, submitted, isWord)) await copies.forget(sheet);
      else setLeft(copy.entries);
    }
    void look();
    return () => {
      gone = true;
    };
  }, [sheet, deviceKey, submitted]);

  if (!left) return null;
  const remove = async () => {
    const copies = await localCopies(deviceKey);
    await copies.read(sheet);
    await copies.forget(sheet);
    setLeft(null);
  };
  return (
    <Notice title="Some words stayed on this device">
      <p>
        This was sent from somewhere else before they arrived. Only you can see them, and only here. Copy what
        you want to keep.
      </p>
      <dl className="mt-3 space-y-3">
        {questions.map((question) => {
          const words = wordsOf(left, question);
          return words && words !== wordsOf(submitted, question) ? (
            <div key={question.key}>
              <dt className="font-semibold">{question.label}</dt>
              <dd className="whitespace-pre-wrap">{words}</dd>
            </div>
          ) : null;
        })}
      </dl>
      <Button variant="quiet" size="small" className="mt-3" onClick={remove}>
        Remove them from this device
      </Button>
    </Notice>
  );
}
