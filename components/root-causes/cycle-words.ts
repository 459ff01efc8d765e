/** How the parts of a turn are named, on the picture, in lists and in forms. Pure. */
import type { CyclePart } from "@/lib/root-causes/schema";

export const partWords: Record<CyclePart, (name: string) => string> = {
  trigger: () => "What sets it off",
  meaning: (name) => `What it means to ${name}`,
  reaction: (name) => `What ${name} does then`,
};

export const unsaid = "Not written yet";
