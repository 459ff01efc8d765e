/** Seals words for keeping in a browser: AES-GCM, one key per account, another for the names they are kept under. */

export type SealedBox = {
  /** A name that tells nothing about what it names. */
  nameOf(thing: string): Promise<string>;
  seal(name: string, words: string): Promise<string>;
  /** @returns null when it was sealed by another account, under another name, or has been changed */
  open(name: string, sealed: string): Promise<string | null>;
};

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
const base64Of = (bytes: Uint8Array) => {
  let letters = "";
  for (let at = 0; at < bytes.length; at += 8192) {
    letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(letters);
};
const utf8 = new TextEncoder();

/** @returns null where the browser offers no cryptography (a page that came without TLS) */
export async function sealedBox(deviceKey: string): Promise<SealedBox | null> {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return null;
  const root = await subtle.importKey("raw", bytesOf(deviceKey), "HKDF", false, ["deriveKey"]);
  const part = (info: string) => ({
    name: "HKDF",
    hash: "SHA-256",
    salt: new Uint8Array(0),
    info: utf8.encode(info),
  });
  const seals = await subtle.deriveKey(part("seal"), root, { name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  const naming = { name: "HMAC", hash: "SHA-256", length: 256 };
  const names = await subtle.deriveKey(part("name"), root, naming, false, ["sign"]);
  const bound = (name: string, iv: Uint8Array<ArrayBuffer>) => ({
    name: "AES-GCM",
    iv,
    additionalData: utf8.encode(name),
  });

  return {
    async nameOf(thing) {
      const sum = new Uint8Array(await subtle.sign("HMAC", names, utf8.encode(thing)));
      return base64Of(sum.subarray(0, 15));
    },
    async seal(name, words) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await subtle.encrypt(bound(name, iv), seals, utf8.encode(words));
      return `${base64Of(iv)}.${base64Of(new Uint8Array(sealed))}`;
    },
    async open(name, sealed) {
      const [iv, words] = sealed.split(".");
      if (!iv || !words) return null;
      try {
        return new TextDecoder().decode(
          await subtle.decrypt(bound(name, bytesOf(iv)), seals, bytesOf(words)),
        );
      } catch {
        return null;
      }
    },
  };
}
