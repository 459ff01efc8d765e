/** A public web address, for zod schemas: https, a host with a dot, no sign-in in it. */
import { z } from "zod";
import { fits } from "./fits";

export const webAddressLimit = 200;

const isPublic = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  return protocol === "https:" && /^[^.].*\.[^.\d]+$/.test(hostname) && !username && !password;
};

/** As the browser will open it. */
export const webAddress = (missing: string) =>
  z
    .string()
    .trim()
    .refine(isPublic, missing)
    .transform((address) => new URL(address).href)
    .pipe(z.string().check(fits(webAddressLimit)));
