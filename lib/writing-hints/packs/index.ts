/** The languages there are packs for, each fetched only when it is wanted. */
import type { Pack } from "../types";

const packs: Record<string, () => Promise<Pack>> = {
  en: async () => (await import("./en")).en,
};

/** @param language as in `<html lang>`. @returns null when there is no pack for it: then there are no hints */
export async function packFor(language: string): Promise<Pack | null> {
  const short = language.split("-")[0]?.toLowerCase() ?? "";
  return Object.hasOwn(packs, short) ? ((await packs[short]?.()) ?? null) : null;
}
