/** How the parts of a turn are named, on the picture, in lists and in forms. Pure. */
import { isolate } from "@/lib/platform/names/isolate";
import type { CyclePart } from "@/lib/root-causes/schema";

export const partWords: Record<CyclePart, (name: string) => string> = {
  trigger: () => "What sets it off",
  meaning: (name) => `What it means to ${isolate(name)}`,
  reaction: (name) => `What ${isolate(name)} does then`,
};

export const unsaid = "Not written yet";
