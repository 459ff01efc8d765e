// Promise: every setting is read here, checked once, and a wrong one is told in one line that names it.
import { z } from "zod";
import { databaseSettings, databaseShouldBe, EnvError, settingText } from "@/db/settings";

export { EnvError };

const isUrl = (value: string, protocols: string[]) =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol);

const isOrigin = (value: string) =>
  isUrl(value, ["http:", "https:"]) && new URL(value).pathname === "/" && !/[?#@]/.test(value);

const oneKey = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/]{43}=)$/;

/** `id:base64` of 32 bytes each, the newest first; null when it is something else. */
export function notesKeys(text: string): { id: string; key: Buffer }[] | null {
  const keys = text.split(",").map((one) => oneKey.exec(one.trim()));
  const known = keys.flatMap((found) =>
    found ? [{ id: found[1] ?? "", key: Buffer.from(found[2] ?? "", "base64") }] : [],
  );
  const ids = new Set(known.map(({ id }) => id));
  return known.length === keys.length && ids.size === keys.length ? known : null;
}

/** Ports above 1023 that browsers, and `fetch` with them, refuse to open (fetch.spec.whatwg.org, "bad port"). */
const refused = new Set([
  ...[1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6679, 6697, 10080],
  ...[6665, 6666, 6667, 6668, 6669],
]);

/** An address, or a name and an address in angle brackets. */
const sender = /^(?:[^\s<>@",]+@[^\s<>@",]+|[^<>@",\r\n]{1,80} <[^\s<>@",]+@[^\s<>@",]+>)$/;

const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535 && !refused.has(port))
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default("127.0.0.1"),
  ...databaseSettings,
  MENDWORK_DATA_DIR: z
    .string()
    .refine((value) => !value.includes("\0"))
    .default(".data"),
  AUTH_SECRET: z.string().min(32).optional(),
  NOTES_KEYS: z
    .string()
    .refine((value) => notesKeys(value) !== null)
    .optional(),
  APP_URL: z
    .string()
    .refine(isOrigin)
    .transform((value) => new URL(value).origin)
    .optional(),
  SMTP_URL: z
    .string()
    .refine((value) => isUrl(value, ["smtp:", "smtps:"]) && new URL(value).hostname !== "")
    .optional(),
  MAIL_FROM: z.string().regex(sender).optional(),
});

const shouldBe: Record<keyof z.input<typeof settings>, string> = {
  PORT: "a whole number from 1 to 65535, such as 3000, and none that browsers refuse, such as 6000",
  HOST: "a host name or address to listen on, such as 127.0.0.1",
  ...databaseShouldBe,
  MENDWORK_DATA_DIR: "a folder this user may write to, such as .data",
  AUTH_SECRET: "at least 32 characters nobody can guess, such as the output of: openssl rand -base64 32",
  NOTES_KEYS:
    "keys for private notes, newest first, such as k1:… with 32 bytes from: openssl rand -base64 32; several are separated by commas",
  APP_URL: "the public address without a path, such as https://practice.example",
  MAIL_FROM: "an address such as post@practice.example, or Harbor House <post@practice.example>",
  SMTP_URL: "an address such as smtps://user:password@mail.example:465",
};

export type Env = Readonly<Omit<z.output<typeof settings>, "APP_URL"> & { APP_URL: string }>;
export type ParsedEnv = { ok: true; env: Env } | { ok: false; problems: string[] };

/** Pure: the settings in `source` (empty text counts as not set), or one line for each wrong one. */
export function parseEnv(source: Record<string, string | undefined>): ParsedEnv {
  const names = Object.keys(shouldBe) as (keyof typeof shouldBe)[];
  const parsed = settings.safeParse(
    Object.fromEntries(names.map((name) => [name, settingText(source[name])])),
  );
  if (parsed.success) {
    const { APP_URL = `http://localhost:${parsed.data.PORT}`, ...rest } = parsed.data;
    return { ok: true, env: { ...rest, APP_URL } };
  }
  const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0] as keyof typeof shouldBe));
  return {
    ok: false,
    problems: names.filter((name) => wrong.has(name)).map((name) => `${name} should be ${shouldBe[name]}.`),
  };
}

let cached: AppEnv | undefined;
export type AppEnv = Env & { readonly DATABASE_URL: string };

/** The settings of the running application. Throws EnvError, one line for each wrong setting. */
export function env(): AppEnv {
  if (cached) return cached;
  const parsed = parseEnv(process.env);
  if (!parsed.ok) throw new EnvError(parsed.problems.join("\n"));
  const { DATABASE_URL } = parsed.env;
  if (!DATABASE_URL) throw new EnvError(`DATABASE_URL should be ${shouldBe.DATABASE_URL}.`);
  cached = { ...parsed.env, DATABASE_URL };
  return cached;
}
