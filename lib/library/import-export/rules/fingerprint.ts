/** Tells one text from another: what is added is what was looked at. Browsers send line ends in their own way. */
import { createHash } from "node:crypto";

export const fingerprint = (text: string) =>
  createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");
