/** From the bytes of a file to what is in it, or to a sentence that says why not. Runs in the browser and on the server. Pure. */
import { broken, lineOfError, problemsIn } from "./problems";
import { type ExchangeFile, exchangeFileSchema, exchangeFormat, exchangeVersion, fileLimit } from "./schema";

export type Decoded = { text: string; problem: null } | { text: null; problem: string };
export type Read = { file: ExchangeFile; problems: null } | { file: null; problems: string[] };

const not = (problem: string): Decoded => ({ text: null, problem });

export function decoded(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return not(broken.empty);
  if (bytes.length > fileLimit) return not(broken.tooLarge(bytes.length));
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return not(broken.encoding);
  if (bytes.includes(0)) return not(broken.binary);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), problem: null };
  } catch {
    return not(broken.encoding);
  }
}

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
