/** A device in words that its owner recognizes; no version, no address. */
import Bowser from "bowser";
import { cleanName, isVisible } from "@/lib/platform/names/rules";

/** @returns e.g. "Firefox on Android", or "A browser" when the header says nothing useful */
export function deviceName(userAgent: string): string {
  if (!userAgent) return "A browser";
  const parser = Bowser.getParser(userAgent.slice(0, 500));
  const browser = parser.getBrowserName();
  const system = parser.getOSName();
  if (!browser) return "A browser";
  // Of a browser that it does not know, the library gives back what the header says.
  const name = cleanName(system ? `${browser} on ${system}` : browser).slice(0, 60);
  return isVisible(name) ? name : "A browser";
}
