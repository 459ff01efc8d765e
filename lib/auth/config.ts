/** next-auth, kept to what it is here for: proving the password form and signing the cookie that carries a login id. */
import "server-only";
import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { signInWithPassword } from "./logins";
import { signInSchema } from "./schema";
import { authSecret } from "./secret";

export class TooManyTries extends CredentialsSignin {
  override code = "limited";
}

const secure = () => env().APP_URL.startsWith("https:");
export const sessionCookie = () => `${secure() ? "__Host-" : ""}mendwork.session`;
/** The cookie outlives every idle limit; the login row decides. */
const cookieSeconds = 30 * 24 * 60 * 60;

export const addressOf = (headers: Headers) =>
  headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";

export const { handlers, signIn, signOut } = NextAuth(() => ({
  secret: authSecret(),
  trustHost: true,
  session: { strategy: "jwt", maxAge: cookieSeconds },
  pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
  logger: { error: (error) => console.error("auth:", error.name) },
  cookies: {
    sessionToken: {
      name: sessionCookie(),
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: secure() },
    },
  },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      authorize: async (credentials, request) => {
        const input = signInSchema.safeParse(credentials);
        if (!input.success) return null;
        const result = await signInWithPassword({
          ...input.data,
          address: addressOf(request.headers),
          userAgent: request.headers.get("user-agent") ?? "",
          at: new Date(),
        });
        if (result.ok) return { id: result.loginId };
        if (result.why === "limited") throw new TooManyTries();
        return null;
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user?.id ? { loginId: user.id } : { loginId: token.loginId }),
    session: () => ({ expires: new Date(0).toISOString() }) as never,
  },
}));
