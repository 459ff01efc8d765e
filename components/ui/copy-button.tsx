"use client";

import { useState } from "react";
import { buttonStyle } from "./button-style";

type CopyButtonProps = { text: string; label?: string; doneLabel?: string };

export function CopyButton({ text, label = "Copy", doneLabel = "Copied" }: CopyButtonProps) {
  const [said, setSaid] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(doneLabel),
      () => setSaid("Please copy it by hand"),
    );
  return (
    <button type="button" onClick={copy} className={buttonStyle("quiet", "small")}>
      <span aria-live="polite">{said || label}</span>
    </button>
  );
}
