/** From the text of a file to what is in it, or to sentences that say why not. Pure. */

import { brokenTexts } from "@/lib/platform/text/clean";
import { type ExchangeFile, exchangeFileSchema } from "../schema";
import { exchangeFormat, exchangeVersion, fileLimit } from "../terms";
import { broken, brokenLines, lineOfError, problemsIn } from "./problems";

export type Read = { file: ExchangeFile; problems: null } | { file: null; problems: string[] };

const failed = (...problems: string[]): Read => ({ file: null, problems });

export function readExchange(given: string): Read {
  const text = given.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  if (text.trim() === "") return failed(broken.empty);
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > fileLimit) return failed(broken.tooLarge(bytes));
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return failed(broken.notJson(lineOfError(error, text)));
  }
  const unkept = brokenTexts(raw);
  if (unkept.length > 0) return failed(...brokenLines(unkept, raw));
  if (typeof raw !== "object" || raw === null || !("format" in raw) || raw.format !== exchangeFormat) {
    return failed(broken.notOurs);
  }
  const version = "version" in raw ? raw.version : undefined;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1)
    return failed(broken.noVersion);
  if (version > exchangeVersion) return failed(broken.newer(version));
  const parsed = exchangeFileSchema.safeParse(raw);
  if (!parsed.success) return failed(...problemsIn(parsed.error.issues, raw));
  if (parsed.data.exercises.length + parsed.data.pathways.length === 0) return failed(broken.nothing);
  return { file: parsed.data, problems: null };
}
