/** A device in words that its owner recognises; no version, no address. */
import Bowser from "bowser";

/** @returns e.g. "Firefox on Android", or "A browser" when the header says nothing useful */
export function deviceName(userAgent: string): string {
  if (!userAgent) return "A browser";
  const parser = Bowser.getParser(userAgent.slice(0, 500));
  const browser = parser.getBrowserName();
  const system = parser.getOSName();
  if (!browser) return "A browser";
  return system ? `${browser} on ${system}` : browser;
}
