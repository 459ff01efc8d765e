// Promise: every way to make a policy's condition one condition weaker.

/** A condition that lets more through, and which part it lacks. */
export type Loosened = { without: string; condition: string };

/** Calls `visit` at each character that is neither in quotes nor, where `depth` is not 0, at the top. */
function scan(text: string, visit: (at: number, depth: number) => boolean | undefined): void {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "'") quoted = !quoted;
    if (quoted) continue;
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (visit(at, depth)) return;
  }
}

function closing(text: string, open: number): number {
  let found = text.length;
  scan(text.slice(open), (at, depth) => {
    if (depth > 0) return false;
    found = open + at;
    return true;
  });
  return found;
}

function bare(text: string): string {
  const trimmed = text.trim();
  const wrapped = trimmed.startsWith("(") && closing(trimmed, 0) === trimmed.length - 1;
  return wrapped ? bare(trimmed.slice(1, -1)) : trimmed;
}

function split(text: string, word: "AND" | "OR"): string[] {
  const parts: string[] = [];
  let last = 0;
  scan(text, (at, depth) => {
    if (depth === 0 && text.startsWith(` ${word} `, at)) {
      parts.push(text.slice(last, at));
      last = at + word.length + 2;
    }
    return false;
  });
  return [...parts, text.slice(last)];
}

const claim =
  /\( SELECT \(?NULLIF\(current_setting\('app\.(\w+)'::text, true\), ''::text\)\)?(?:::uuid)?\)?(?: AS "?\w+"?)?\)/g;
/** As a person would say it: claims by their names, one space for each gap. */
const short = (text: string) => bare(text.replace(claim, "my $1").replace(/\s+/g, " "));

/** Every weaker form of a condition: one part of an AND left out, at any depth, also inside a sub-select. */
export function loosened(text: string): Loosened[] {
  const whole = bare(text);
  const inside = (parts: string[], word: "AND" | "OR") =>
    parts.flatMap((part, i) =>
      loosened(part).map(({ without, condition }) => ({
        without,
        condition: parts.map((one, j) => (i === j ? `(${condition})` : one)).join(` ${word} `),
      })),
    );
  const ors = split(whole, "OR");
  if (ors.length > 1) return inside(ors, "OR");
  const ands = split(whole, "AND");
  if (ands.length > 1) {
    const dropped = ands.map((part, i) => ({
      without: short(part),
      condition: ands.filter((_, j) => j !== i).join(" AND "),
    }));
    return [...dropped, ...inside(ands, "AND")];
  }
  return insideSubSelect(whole);
}

function insideSubSelect(text: string): Loosened[] {
  const where = /\bWHERE \(/.exec(text);
  if (!where) return [];
  const open = where.index + where[0].length - 1;
  const end = closing(text, open) + 1;
  const inner = text.slice(open, end);
  const weaker = loosened(inner);
  const all = weaker.length > 0 ? weaker : [{ without: short(inner), condition: "true" }];
  return all.map(({ without, condition }) => ({
    without: `inside: ${without.replace(/^inside: /, "")}`,
    condition: `${text.slice(0, open)}(${condition})${text.slice(end)}`,
  }));
}
