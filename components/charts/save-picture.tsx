"use client";
import { type RefObject, useState } from "react";

type SavePictureProps = { drawn: RefObject<HTMLDivElement | null> };

/** The drawing as a file, for a report or a letter. What makes it arrives when it is asked for. */
export function SavePicture({ drawn }: SavePictureProps) {
  const [failed, setFailed] = useState(false);
  const save = async (kind: "png" | "svg") => {
    const svg = drawn.current?.querySelector("svg");
    const caption = drawn.current?.closest("figure")?.querySelector("figcaption");
    if (!svg || !caption) return;
    try {
      const { asPng, asSvg, handOut, pictureOf } = await import("@/components/charts/picture");
      const picture = pictureOf(svg, caption);
      handOut(kind === "png" ? await asPng(picture) : asSvg(picture), `chart.${kind}`);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 text-sm text-ink-soft print:hidden">
      <span>Save as a picture:</span>
      <button type="button" className="link inline-flex min-h-11 items-center" onClick={() => save("png")}>
        PNG
      </button>
      <button type="button" className="link inline-flex min-h-11 items-center" onClick={() => save("svg")}>
        SVG
      </button>
      <span>It stays on this device until you delete it.</span>
      <span role="status">
        {failed ? "That picture could not be made here. Printing the page works." : ""}
      </span>
    </div>
  );
}
