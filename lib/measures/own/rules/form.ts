/** A measure as the boxes of its form show it. Pure. */
import type { Measure } from "@/lib/measures/types";
import type { MeasureForm } from "../types";
import { itemsText, subscalesText } from "./text";

const text = (value: number | null | undefined) =>
  value === null || value === undefined ? "" : String(value);

export function formOf({ definition, wording, license, isOwn }: Measure): Partial<MeasureForm> {
  const { change, missing, reversed, items, min } = definition;
  const words = {
    lead: wording?.lead ?? "",
    credit: wording?.credit ?? "",
    items: wording ? itemsText(wording.items) : "",
    license: license ?? "",
    reversed: reversed === "unknown" ? "" : reversed.join(", "),
    sd: change?.kind === "computed" ? text(change.sd) : "",
    reliability: change?.kind === "computed" ? text(change.reliability) : "",
    least: change?.kind === "published" ? text(change.least) : "",
    figuresSource: change?.source ?? "",
  };
  if (!isOwn) return words;
  const highest = items[0]?.max ?? 0;
  const endsOnly = wording?.items.some(({ labels }) => labels.some((label) => label === ""));
  return {
    ...words,
    ...{ name: definition.name, source: definition.source, about: definition.about ?? "relationship" },
    ...{ min: text(min), highest: endsOnly ? text(highest) : "", subscales: subscalesText(definition) },
    ...{
      cutOff: text(definition.cutOff),
      missingMost: text(missing?.most),
      missingSource: missing?.source ?? "",
    },
  };
}
