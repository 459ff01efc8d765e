/** The log says that something went wrong and where, never with which words: messages of errors may hold what people wrote. */
import "server-only";

/** A stack begins with its message, so only lines that are a place in the code count. */
const place = /^ {4}at (?:[\w.<>$[\] ]+ \()?(?:node:|file:|webpack|\/)\S*:\d+:\d+\)?$/gm;

/** Errors of our own whose messages are made of fixed words and codes. */
const plain = new Set(["DataError", "BusyError", "EnvError"]);

export const placesOf = (error: Error): string[] =>
  [...(error.stack ?? "").matchAll(place)].map(([line]) => line.trim());

/** @returns what may be said of it; a longer text or an unknown thing is left out */
export function withoutWords(said: unknown): string {
  if (said instanceof Error) {
    const { digest, code } = said as { digest?: unknown; code?: unknown };
    const marks = [digest, code].filter((mark) => typeof mark === "string" && /^[\w.;-]{1,60}$/.test(mark));
    const head = plain.has(said.name) ? `${said.name}: ${said.message}` : said.name;
    return [`${[head, ...marks].join(" ")}`, ...placesOf(said).slice(0, 8)].join("\n    ");
  }
  if (typeof said === "string")
    return said.length <= 200 && !said.includes("\n") ? said : "(a text left out)";
  return typeof said === "object" ? "(a thing left out)" : String(said);
}

/** From here on everything in this process that reports a trouble does so without words, the framework too. */
export function quietenLog(): void {
  for (const level of ["error", "warn"] as const) {
    const say = console[level].bind(console);
    console[level] = (...said: unknown[]) => say(...said.map(withoutWords));
  }
}
