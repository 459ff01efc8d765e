"use client";

import { type ChangeEvent, type ReactNode, useRef, useState } from "react";

const limit = 200_000;

/** A file box without a name, so that its bytes are not sent: what is in it is put into the box of text within. */
export function ReadFile({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [said, say] = useState("");

  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    const words = box.current?.querySelector("textarea");
    if (!file || !words) return;
    if (file.size > limit) return say("This file is too large: at most 200,000 characters.");
    words.value = await file.text();
    say(`${file.name} is read.`);
  };

  return (
    <div ref={box} className="space-y-4">
      <label className="block noscript:hidden">
        <span className="mb-1 block font-semibold">The file</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={read}
          className="control file:mr-3 file:cursor-pointer file:rounded-sm file:border-0 file:bg-accent-soft file:px-3 file:py-1 file:text-ink"
        />
      </label>
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {said}
      </p>
      {children}
    </div>
  );
}
