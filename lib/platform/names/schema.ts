/** Validates the name of a person, a practice or a thing: one schema for all of them. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";
import { cleanName, isVisible } from "./rules";

type Told = { limit: number; missing: string };

export const nameText = ({ limit, missing }: Told) =>
  z
    .string()
    .overwrite(cleanName)
    .refine((name) => isVisible(name), missing)
    .check(fits(limit));

export const personNameLimit = 60;

export const personName = nameText({
  limit: personNameLimit,
  missing: "Please give a name with at least one letter or number",
});

/** For titles that have a least length as well. */
export const titleText = (missing: string, least: number) =>
  nameText({ limit: 80, missing }).refine((title) => title.length >= least, missing);
