/** Codes of an authenticator app: six digits, new every thirty seconds. */
import "server-only";
import { generateSecret, generateURI, verifySync } from "otplib";

const seconds = 30;

export const makeSecret = () => generateSecret();

/** What an app reads from the picture. */
export const addressOfSecret = (secret: string, issuer: string, label: string) =>
  generateURI({ issuer, label, secret });

type Typed = { secret: string; code: string; at: Date; after: number };

/**
 * Which thirty seconds a code belongs to: those of now, the ones before or the ones after.
 * @param after the step of the last code that counted: neither it nor an earlier one counts again, whatever the clock says
 * @returns null for any other code
 */
export function stepOfCode({ secret, code, at, after }: Typed): number | null {
  const epoch = Math.floor(at.getTime() / 1_000);
  // The clock went back behind a code that was used: the library would call that an error.
  if (!/^\d{6}$/.test(code) || after > Math.floor(epoch / seconds) + 1) return null;
  const found = verifySync({ secret, token: code, epoch, epochTolerance: seconds, afterTimeStep: after });
  return found.valid && "timeStep" in found ? found.timeStep : null;
}
