"use client";

import type { Kept } from "./use-keeper";

type KeptLineProps = { kept: Kept; onDiscard: () => void; onPutBack: () => void };

const words = (kept: Kept) => {
  if (kept.told === "discarded") return "Discarded.";
  if (kept.told === "offered")
    return "You began to write here before, and this page has changed since. Your words are kept on this device.";
  if (kept.at === "tab")
    return "Only kept in this tab: this browser keeps nothing for us. Please send it before you close the tab.";
  if (kept.told === "back") return "These words were not sent yet. Kept on this device.";
  return kept.at === "here" ? "Kept on this device until you send it." : "";
};

/** Where unsent words are, in words, with the way to put them away and to get them back. */
export function KeptLine({ kept, onDiscard, onPutBack }: KeptLineProps) {
  const text = words(kept);
  return (
    <div className="form-foot">
      {text ? <span aria-live="polite">{text}</span> : null}
      {kept.told === "offered" || kept.told === "discarded" ? (
        <>
          {" "}
          <button type="button" onClick={onPutBack} className="link inline-block cursor-pointer py-1">
            Put my words back
          </button>
        </>
      ) : null}
      {text && kept.told !== "discarded" ? (
        <>
          {" "}
          <button type="button" onClick={onDiscard} className="link inline-block cursor-pointer py-1">
            Discard
          </button>
        </>
      ) : null}
    </div>
  );
}
