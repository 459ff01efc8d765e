// Promise: a file of tests starts from nothing, although the modules it shares with others of its worker are loaded once.
import { afterAll } from "vitest";
import { database } from "@/db/client";
import { forgetWorld } from "./world-url";

forgetWorld();

afterAll(() => database().client.end({ timeout: 2 }));
