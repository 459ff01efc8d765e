/** All that one person can be shown just now, letter by letter: every page of the build that is not a counselor's, as a document and as a payload. */
import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import type { Visitor } from "../support/visitor";
import { routes } from "./pages";
import { payloadStill, still } from "./still";

export type View = Record<string, string>;

/** The same thing of two couples goes by the same name: what it is, whose words it has, and which of several. */
async function namedIds(sql: postgres.Sql, coupleId: string): Promise<Record<string, Map<string, string>>> {
  const named = (rows: readonly { id?: string; name?: string }[]) => {
    const seen = new Map<string, number>();
    return new Map(
      rows.map(({ id = "", name = "" }) => {
        seen.set(name, (seen.get(name) ?? 0) + 1);
        return [`${name} ${seen.get(name)}`, id];
      }),
    );
  };
  return {
    assignmentId: named(
      await sql`
      select a.id, e.slug as name from assignments a join exercises e on e.id = a.exercise_id
      where a.couple_id = ${coupleId} order by a.created_at, a.id`,
    ),
    reviewId: named(
      await sql`select id, 'a review' as name from progress_reviews where couple_id = ${coupleId} order by given_at, id`,
    ),
    askId: named(
      await sql`select a.id, 'asked of ' || c.place as name from measure_asks a join clients c on c.id = a.client_id
        where a.couple_id = ${coupleId} order by a.asked_at, a.id`,
    ),
    conflictId: named(
      await sql`select id, title as name from conflicts where couple_id = ${coupleId} order by id`,
    ),
    agreementId: named(
      await sql`
      select a.id, v.words ->> 'title' as name from agreements a join agreement_versions v on v.agreement_id = a.id and v.version = 1
      where a.couple_id = ${coupleId} order by a.created_at, a.id`,
    ),
  };
}

const theirs = (route: string) =>
  !/^\/(coach|supervision|invite|join|new-email|recover\/\[token\]|sign-in|$)/.test(route);

/** Fails when there is a route whose ids it does not know: a new page is not forgotten. */
async function addressesOf(sql: postgres.Sql, coupleId: string): Promise<Map<string, string>> {
  const ids = await namedIds(sql, coupleId);
  const all = new Map<string, string>();
  for (const route of routes().filter(theirs)) {
    const part = /\[(\w+)\]/.exec(route)?.[1];
    if (!part) all.set(route, route.replace("[...missing]", "nothing"));
    else {
      const known = ids[part];
      if (!known) throw new Error(`no ids for ${route}: teach e2e/privacy/looks.ts`);
      for (const [name, id] of known) all.set(`${route} ${name}`, route.replace(`[${part}]`, id));
      all.set(`${route} nothing`, route.replace(`[${part}]`, randomUUID()));
    }
  }
  return all;
}

export const neutral = (text: string) =>
  text
    .replace(/(ana|ben)\.\w+@twins\.test/g, "$1")
    .replace(/T\d\d:\d\d:\d\d(\.\d+)?Z/g, "Thh:mm")
    .replace(/\b\d\d?:\d\d(:\d\d(\.\d+)?)?(\s[AP]M)?\b/g, "hh:mm")
    .replace(/:\d{5}\b/g, ":port")
    // Each account's key for drafts on a device; what an agreement's words, with the ids in them, come to.
    .replace(/"deviceKey":"[^"]*"/g, "deviceKey")
    // Each sign-in's own mark.
    .replace(/"mark":"[\w-]+"/g, "mark")
    .replace(/\b[0-9a-f]{64}\b/g, "hash");

/** The router's rows as they stand inside a document. */
const inline = (html: string) =>
  [...html.matchAll(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g)]
    .map(([, part = '""']) => JSON.parse(part) as string)
    .join("");

export const quiet = (text: string) => neutral(payloadStill(text));

/**
 * @param payloads also asks for what the router would fetch, page by page; what a document carries is always compared
 * @param only these pages, and not every one
 */
export async function lookOf(
  sql: postgres.Sql,
  coupleId: string,
  visitor: Visitor,
  { payloads = false, only = null as readonly string[] | null } = {},
): Promise<View> {
  const view: View = {};
  const left = [...(await addressesOf(sql, coupleId))].filter(([, path]) => !only || only.includes(path));
  const look = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [name, path] = next;
      const { status, text, location } = await visitor.page(path);
      view[name] = `${status} ${location ?? ""} ${neutral(still(text))}`;
      view[`${name} (inside)`] = quiet(inline(text));
      if (payloads) view[`${name} (payload)`] = quiet((await visitor.payload(path)).text);
    }
  };
  await Promise.all([look(), look(), look()]);
  return view;
}

/** What stands under a name that the other does not have is compared with what never was. */
export function against(view: View, control: View): [View, View] {
  const filled = { ...control };
  for (const name of Object.keys(view)) {
    const bare = /^(\S+\]\S*) .*?( \((?:inside|payload)\))?$/.exec(name);
    if (filled[name] === undefined && bare)
      filled[name] = control[`${bare[1]} nothing${bare[2] ?? ""}`] ?? "";
  }
  return [view, filled];
}
