/** Somebody at the door without a browser: pages, payloads and actions as they go over the wire, with a jar of cookies. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { noticeCookie } from "@/lib/platform/actions/notice";
import { demoDomain, demoPassword } from "@/scripts/story/accounts";

export type Reached = { status: number; text: string; headers: Headers; location: string | null };
export type Result = { status: string; message?: string; data?: Record<string, string>; why?: string };
export type ActionName = { file: string; name: string };
export type Acted = Reached & { result: Result | null };

type Manifest = {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
};

const dist = process.env.NEXT_DIST_DIR || ".next";
const manifest = () =>
  JSON.parse(readFileSync(join(dist, "server/server-reference-manifest.json"), "utf8")) as Manifest;

let known: (ActionName & { id: string; page: string })[] | undefined;

/** Every action of this build, and a page that carries it. */
export function actions() {
  known ??= Object.entries(manifest().node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    file: filename,
    name: exportedName,
    page: Object.keys(workers)[0] ?? "",
  }));
  return known;
}

/** `app/coach/couples/[coupleId]/page` -> `/coach/couples/<any id>` */
const pathOf = (page: string) =>
  page
    .replace(/^app|\/page$/g, "")
    .replace(/\/\([^)]+\)/g, "")
    .replace(/\[[^\]]+\]/g, () => randomUUID()) || "/";

const jars = new Map<string, ReadonlyMap<string, string>>();

export class Visitor {
  readonly cookies = new Map<string, string>();
  /** Each visitor comes from elsewhere, as behind a proxy: tries from one address are counted. */
  private readonly address = `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 256)).join(".")}`;

  constructor(
    readonly base: string,
    readonly name = "nobody",
  ) {}

  private async go(
    path: string,
    init: RequestInit & { headers?: Record<string, string> } = {},
  ): Promise<Reached> {
    const cookie = [...this.cookies].map(([key, value]) => `${key}=${value}`).join("; ");
    const response = await fetch(new URL(path, this.base), {
      redirect: "manual",
      ...init,
      headers: { "x-forwarded-for": this.address, ...(cookie ? { cookie } : {}), ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, key = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      // As in a browser, where the notice itself takes it away: what one has just done is not on the next page.
      if (key === noticeCookie) continue;
      if (value === "" || /max-age=0/i.test(line)) this.cookies.delete(key);
      else this.cookies.set(key, value);
    }
    return {
      status: response.status,
      text: await response.text(),
      headers: response.headers,
      location: response.headers.get("location"),
    };
  }

  page = (path: string) => this.go(path, { headers: { accept: "text/html" } });
  /** What the router asks for when it goes from page to page. */
  async payload(path: string): Promise<Reached> {
    const reached = await this.go(path, { headers: { rsc: "1" } });
    // The server asks for its own mark in the address, so that no cache mixes the two up.
    return /[?&]_rsc/.test(reached.location ?? "")
      ? this.go(reached.location ?? "", { headers: { rsc: "1" } })
      : reached;
  }
  get = (path: string, headers: Record<string, string> = {}) => this.go(path, { headers });
  post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
    this.go(path, { method: "POST", body, headers });

  /** Calls one action as its page would, or as an attacker who knows its id. */
  async act(
    name: string,
    fields: Record<string, string | readonly string[]>,
    { origin = this.base as string | null, path = "", signal = undefined as AbortSignal | undefined } = {},
  ): Promise<Acted> {
    const action = actions().find((one) => one.name === name);
    if (!action) throw new Error(`no action ${name}`);
    const form = new FormData();
    for (const [key, value] of Object.entries(fields)) {
      for (const one of [value].flat()) form.append(`_1_${key}`, one);
    }
    const only = name === "signOutAction";
    form.append("0", JSON.stringify(only ? ["$K1"] : [{ status: "idle" }, "$K1"]));
    const reached = await this.go(path || pathOf(action.page), {
      method: "POST",
      body: form,
      headers: { "next-action": action.id, accept: "text/x-component", ...(origin ? { origin } : {}) },
      ...(signal ? { signal } : {}),
    });
    return { ...reached, result: resultIn(reached.text) };
  }

  /** Once per person and run, unless a fresh session is asked for: tries at one account are counted. */
  async signIn(email: string, password = demoPassword, { fresh = false } = {}): Promise<this> {
    const key = `${this.base} ${email}`;
    const held = fresh ? undefined : jars.get(key);
    if (held && (await this.holds(held))) return this;
    const { status } = await this.act("signInAction", {
      email: email.includes("@") ? email : `${email}${demoDomain}`,
      password,
    });
    if (![...this.cookies.keys()].some((key) => key.endsWith("mendwork.session"))) {
      throw new Error(`${email} could not sign in (${status})`);
    }
    if (!fresh) jars.set(key, new Map(this.cookies));
    return this;
  }

  private async holds(jar: ReadonlyMap<string, string>): Promise<boolean> {
    for (const [name, value] of jar) this.cookies.set(name, value);
    const { location } = await this.page("/");
    const live = !/sign-in/.test(location ?? "");
    if (!live) this.cookies.clear();
    return live;
  }
}

/** The answer's row; a long text before it has a length instead of a line's end. */
function resultIn(text: string): Result | null {
  const at = text.search(/1:\{"status":"(?:done|invalid|refused)"/);
  if (at < 0) return null;
  const end = text.indexOf("\n", at);
  return JSON.parse(text.slice(at + 2, end < 0 ? undefined : end)) as Result;
}
