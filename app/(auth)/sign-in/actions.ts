"use server";
import { publicAction } from "@/lib/platform/actions/run";
import { signInSchema } from "@/lib/platform/auth/schema";
import { signInAndGoHome } from "@/lib/platform/auth/sign-in";

export const signInAction = publicAction(signInSchema, signInAndGoHome);
