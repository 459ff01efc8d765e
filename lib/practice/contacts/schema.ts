/** Whom a practice names, and what it takes to name somebody. */
import { z } from "zod";
import { nameText } from "@/lib/platform/names/schema";
import { fits } from "@/lib/platform/text/fits";
import { webAddress } from "@/lib/platform/text/web-address";
import { contactKinds } from "./terms";

export const contactLimits = { name: 80, phone: 40, about: 200 } as const;

const empty = z.literal("").transform(() => null);
const phone = z
  .string()
  .trim()
  .check(fits(contactLimits.phone))
  .refine((number) => /^[+(\d][-+()\d\s./]*$/.test(number) && /\d{2}/.test(number), "Please give a number");

export const addContactSchema = z
  .object({
    kind: z.enum(contactKinds),
    name: nameText({ limit: contactLimits.name, missing: "Please say who it is" }),
    phone: z.union([empty, phone]),
    web: z.union([empty, webAddress("Please give a web address that begins with https://")]),
    about: z
      .string()
      .trim()
      .check(fits(contactLimits.about))
      .transform((words) => words || null),
  })
  .refine(({ phone, web }) => phone || web, {
    path: ["phone"],
    message: "Please give a phone number or a website",
  });
export type AddContact = z.output<typeof addContactSchema>;

export const removeContactSchema = z.object({ contactId: z.uuid() });
export type RemoveContact = z.output<typeof removeContactSchema>;
