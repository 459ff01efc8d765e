/** Somebody who is not signed in: what is done for them waits behind others of their own network, and behind nobody else. */
import "server-only";
import { headers } from "next/headers";
import { fromNetwork } from "@/db/turns";
import { addressOf } from "./config";
import { networkOf } from "./limits";

export const networkOfRequest = async () => networkOf(addressOf(await headers()));

export const asStranger = async <T>(work: () => Promise<T>): Promise<T> =>
  fromNetwork(await networkOfRequest(), work);
