"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/inputs";
import { assembled } from "@/lib/library/exercises/rules/assemble";

type AssembledTextProps = { from: string; words: string; limit?: number };

/** A box that writes itself from the boxes above, until somebody writes in it; then it is theirs. */
export function AssembledText({ from, words, limit }: AssembledTextProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const written = useRef("");
  const [ready, setReady] = useState<string | null>(null);
  const [own, setOwn] = useState(false);

  useEffect(() => {
    const form = box.current?.form;
    if (!form) return;
    const sentence = () => {
      const values = new FormData(form);
      const parts = [...words.matchAll(/\{(\w+)\}/g)].map(([, key = ""]) => [
        key,
        String(values.get(`${from}.${key}`) ?? ""),
      ]);
      return assembled(words, Object.fromEntries(parts));
    };
    const look = (write: boolean) => {
      const made = sentence();
      setReady(made);
      const text = box.current;
      if (!text) return;
      const untouched = text.value.trim() === "" || text.value === written.current;
      if (write && made && untouched) {
        text.value = made;
        written.current = made;
        text.dispatchEvent(new Event("input", { bubbles: true }));
      }
      setOwn(made !== null && text.value.trim() !== "" && text.value !== made);
    };
    if (box.current && box.current.value === sentence()) written.current = box.current.value;
    look(false);
    const onInput = ({ target }: Event) => look(target !== box.current);
    form.addEventListener("input", onInput);
    return () => form.removeEventListener("input", onInput);
  }, [from, words]);

  const again = () => {
    if (!box.current || ready === null) return;
    box.current.value = ready;
    written.current = ready;
    box.current.dispatchEvent(new Event("input", { bubbles: true }));
    box.current.focus();
  };
  return (
    <>
      <TextArea ref={box} rows={3} limit={limit} autoComplete="off" />
      {own ? (
        <Button variant="plain" size="small" className="mt-1 -ml-3" onClick={again}>
          Put it together from the parts again
        </Button>
      ) : null}
    </>
  );
}
