/** What a coach types to begin with a couple. */
import { z } from "zod";
import { emailSchema } from "@/lib/platform/auth/schema";
import { looksTheSame } from "@/lib/platform/names/rules";
import { nameText, personName } from "@/lib/platform/names/schema";

const laterEmail = z
  .string()
  .trim()
  .transform((text) => (text === "" ? null : text))
  .pipe(z.union([z.null(), emailSchema]));

/** One rule at every door: here, at a later invitation, and as a unique index in the database. */
export const addressOfTheOther =
  "This is the other partner’s address. Each partner needs an address of their own, so that each has a private sign-in";
export const tellApart =
  "Both partners would read as the same name. Add something to one of them that tells them apart everywhere, such as “Alex R.” or a nickname";

export const createCoupleSchema = z
  .object({
    firstName: personName,
    firstEmail: emailSchema,
    secondName: personName,
    /** Left empty when the second partner comes later, or not at all. */
    secondEmail: laterEmail,
    /** The other does not take part for now. */
    onePartner: z
      .literal("yes")
      .optional()
      .transform((value) => value === "yes"),
  })
  .refine((couple) => !(couple.onePartner && couple.secondEmail), {
    path: ["secondEmail"],
    message: "Leave the address out to begin with one partner, or untick the box below to invite both",
  })
  .refine((couple) => couple.firstEmail !== couple.secondEmail, {
    path: ["secondEmail"],
    message: addressOfTheOther,
  })
  .refine((couple) => !looksTheSame(couple.firstName, couple.secondName), {
    path: ["secondName"],
    message: tellApart,
  });
type FilledIn = z.output<typeof createCoupleSchema>;
export type CreateCouple = Omit<FilledIn, "onePartner"> & Partial<Pick<FilledIn, "onePartner">>;

export const inviteSchema = z.object({ clientId: z.uuid(), email: emailSchema });
export type Invite = z.output<typeof inviteSchema>;

export const labelLimit = 130;
/** Left empty, the couple is called by the partners' names. */
const label = z
  .string()
  .transform((text) => (text.trim() === "" ? null : text))
  .pipe(
    z.union([z.null(), nameText({ limit: labelLimit, missing: "Please give a name, or leave it empty" })]),
  );

export const renameCoupleSchema = z
  .object({ coupleId: z.uuid(), firstName: personName, secondName: personName, label })
  .refine((couple) => !looksTheSame(couple.firstName, couple.secondName), {
    path: ["secondName"],
    message: tellApart,
  });
export type RenameCouple = z.output<typeof renameCoupleSchema>;
