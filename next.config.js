// Next.js settings: typed routes, no image optimiser, headers that hold on every page.
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || ".next",
  typedRoutes: true,
  /** The floor page exists only in a build made for measuring. */
  pageExtensions: process.env.MENDWORK_BENCH ? ["tsx", "ts", "bench.tsx"] : ["tsx", "ts"],
  /** `npm run check` judges types; a build need not do it a second time. */
  typescript: { ignoreBuildErrors: true },
  /** Titles stand in the head for everyone, never streamed after it: the page reads with the same query and waits for nothing more. */
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "drizzle-orm",
    "rate-limiter-flexible",
    "postgres",
    "pg-boss",
    "nodemailer",
    "@zxcvbn-ts/language-common",
  ],
  experimental: { serverActions: { bodySizeLimit: "3mb" } },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    // Pages have a policy of their own, with a nonce; what is only loaded by them runs nothing when it is opened.
    {
      source: "/:path(_next/static/.*|icon.svg)",
      headers: [{ key: "Content-Security-Policy", value: "default-src 'none'" }],
    },
    {
      source: "/sw.js",
      headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; connect-src 'self'" }],
    },
  ],
};

export default config;
