/** The key under which an account's unsent words are kept in a browser. Only a page of that account ever carries it. */
import "server-only";
import { createHmac } from "node:crypto";
import type { Anyone } from "@/lib/platform/auth/actor";
import { authSecret } from "@/lib/platform/auth/secret";

/** 32 bytes, base64. Without a live login nothing hands it out, so that what is kept cannot be read. */
export const deviceKey = (actor: Anyone): string =>
  createHmac("sha256", authSecret()).update(`unsent words\n${actor.accountId}`).digest("base64");
