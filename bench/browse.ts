/** Signing in and reading pages as a browser without JavaScript would. */
import { gzipSync } from "node:zlib";

const decode = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

/** The hidden fields of the form that holds `marker`, as the server drew them. */
export function hiddenFields(html: string, marker: string): FormData {
  const form = html.split("<form").find((part) => part.includes(marker));
  if (!form) throw new Error(`no form with ${marker} on this page`);
  const data = new FormData();
  for (const [tag] of form.split("</form>")[0]?.matchAll(/<input[^>]*type="hidden"[^>]*>/g) ?? []) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (name) data.append(decode(name), decode(/value="([^"]*)"/.exec(tag)?.[1] ?? ""));
  }
  return data;
}

/** @returns the session cookie */
export async function signIn(origin: string, email: string, password: string): Promise<string> {
  const page = await (await fetch(`${origin}/sign-in`)).text();
  const form = hiddenFields(page, 'name="password"');
  form.append("email", email);
  form.append("password", password);
  const answer = await fetch(`${origin}/sign-in`, {
    method: "POST",
    body: form,
    headers: { origin },
    redirect: "manual",
  });
  const cookie = answer.headers.getSetCookie().find((text) => text.includes("mendwork.session="));
  if (!cookie) throw new Error(`${email} could not sign in (status ${answer.status})`);
  return cookie.split(";")[0] ?? "";
}

/** Kilobytes of HTML, and of the scripts that it loads at first, gzipped. */
export async function weight(origin: string, path: string, cookie: string) {
  const answer = await fetch(origin + path, { headers: { cookie }, redirect: "manual" });
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
  const html = await answer.text();
  const scripts = new Set([...html.matchAll(/<script[^>]+src="([^"]+)"/g)].flatMap(([, src]) => src ?? []));
  let bytes = 0;
  for (const src of scripts) {
    bytes += gzipSync(Buffer.from(await (await fetch(new URL(src, origin))).arrayBuffer())).length;
  }
  return { htmlKb: html.length / 1000, scriptKb: bytes / 1000 };
}
