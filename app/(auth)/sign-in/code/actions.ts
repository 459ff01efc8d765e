"use server";
import { publicAction } from "@/lib/platform/actions/run";
import { codeSchema } from "@/lib/platform/auth/schema";
import { finishSignIn } from "@/lib/platform/auth/sign-in";

export const finishSignInAction = publicAction(codeSchema, finishSignIn);
