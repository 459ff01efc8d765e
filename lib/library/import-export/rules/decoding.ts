/** From the bytes of a file to its text. Runs in the browser, before anything is sent. Pure. */
import { fileLimit } from "../terms";
import { broken } from "./problems";

export type Decoded = { text: string; problem: null } | { text: null; problem: string };

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
