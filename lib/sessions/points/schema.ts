/** What a partner brings to the next session. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

export const pointLimit = 600;

export const pointAudiences = ["coach", "couple"] as const;
export type PointAudience = (typeof pointAudiences)[number];

export const filePointSchema = z.object({
  words: z.string().trim().min(1, "Please write what you would like to bring").check(fits(pointLimit)),
  audience: z.enum(pointAudiences).default("coach"),
});
export type FilePoint = z.output<typeof filePointSchema>;

export const pointIdSchema = z.object({ pointId: z.uuid() });
export type PointId = z.output<typeof pointIdSchema>;

/** It says nothing: that it was pressed is all. */
export const askTimeAloneSchema = z.object({});

export const timeAloneDoneSchema = z.object({ requestId: z.uuid() });
export type TimeAloneDone = z.output<typeof timeAloneDoneSchema>;
