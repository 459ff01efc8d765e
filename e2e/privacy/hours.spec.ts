// Promise: no page of a partner's, as a document or as a payload, tells at what hour the other did something.
import { expect, test } from "@playwright/test";
import { coupleIdOf } from "../support/people";
import { Visitor } from "../support/visitor";
import { addresses } from "./pages";

test.describe.configure({ timeout: 240_000 });

/** Booked or asked for with an hour that both are told, or the reader's own. */
const mayBeTold = new Set<string>([]);

const hour = /(?:"(\w+)":)?"(?:\$D)?\d{4}-\d\d-\d\dT\d\d:\d\d[^"]*"/g;

for (const who of ["ana", "ben"])
  test(`what ${who} is sent tells no hour`, async ({ baseURL }) => {
    const visitor = await new Visitor(baseURL ?? "", who).signIn(who);
    const told = new Map<string, string>();
    for (const path of await addresses(await coupleIdOf("Ana & Ben"))) {
      if (!/^\/(client|account)/.test(path)) continue;
      for (const reached of [await visitor.page(path), await visitor.payload(path)]) {
        if (reached.status !== 200) continue;
        for (const [all, name = ""] of reached.text.replaceAll('\\"', '"').matchAll(hour))
          if (!mayBeTold.has(name)) told.set(`${name} on ${path.replace(/[0-9a-f-]{36}/g, "…")}`, all);
      }
    }
    expect(Object.fromEntries(told)).toEqual({});
  });
