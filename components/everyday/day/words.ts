import type { LineKind, Want } from "@/lib/everyday/day/types";
import { isolate } from "@/lib/platform/names/isolate";

export const lineWords: Record<LineKind, string> = {
  success: "Something that went well",
  challenge: "Something that was hard",
  laughed: "Something we laughed about",
};

/** As the one who writes chooses it. */
export const wantChoices: Record<Want, string> = {
  listen: "Just listen",
  advice: "Some advice",
  hug: "A hug",
  space: "A little space",
  not_sure: "I am not sure",
};

/** As the other reads it, before anything else. */
export const wantSentences: Record<Want, (name: string) => string> = {
  listen: (name) => `${isolate(name)} would like you just to listen.`,
  advice: (name) => `${isolate(name)} would be glad of some advice.`,
  hug: (name) => `${isolate(name)} would like a hug.`,
  space: (name) => `${isolate(name)} would like a little space.`,
  not_sure: (name) => `${isolate(name)} is not sure what would help. Listening is a good start.`,
};
