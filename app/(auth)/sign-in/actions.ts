"use server";
import { publicAction } from "@/lib/actions/run";
import { signInSchema } from "@/lib/auth/schema";
import { signInAndGoHome } from "@/lib/auth/sign-in";

export const signInAction = publicAction(signInSchema, signInAndGoHome);
