/** Writes an email address one way, as mail servers read it. Pure. */

/** Letters and numbers of any language, and the signs that RFC 5321 lets stand unquoted; a point only between others. */
const localPart = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const domainTyped = /^[\p{L}\p{N}\p{M}-]+([.\u3002\uFF0E\uFF61][\p{L}\p{N}\p{M}-]+)+$/u;
const domainSent = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const octets = (text: string) => new TextEncoder().encode(text).length;

/** @returns lower case, composed, its domain in ASCII (`müller.example` becomes `xn--…`); null when no server would take it */
export function canonicalAddress(typed: string): string | null {
  const text = typed.trim().normalize("NFC").toLowerCase();
  const at = text.lastIndexOf("@");
  const [local, domain] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
  if (!localPart.test(local) || octets(local) > 64 || !domainTyped.test(domain)) return null;
  const url = `http://${domain}/`;
  const host = URL.canParse(url) ? new URL(url).hostname : "";
  if (!domainSent.test(host) || host.length > 253) return null;
  const address = `${local}@${host}`;
  return octets(address) <= 254 ? address : null;
}
