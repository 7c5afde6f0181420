import { existsSync, writeFileSync } from "node:fs";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

process.env.NEXT_TELEMETRY_DISABLED = "1";

// A file of the framework's own, into which it writes the build's folder at each build.
const TSCONFIG = ".next-tsconfig.json";
if (!existsSync(TSCONFIG)) writeFileSync(TSCONFIG, '{ "extends": "./tsconfig.json" }\n');

const config: NextConfig = {
  // Tests and tools build beside a running server, each into a folder of its own.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  // The researchers' and the participants' pages have layouts of their own, so that no address
  // without a page falls under either.
  experimental: { globalNotFound: true },
  // The checks run in `npm run check`; a build on a lab's machine need not repeat them.
  typescript: { ignoreBuildErrors: true, tsconfigPath: TSCONFIG },
};

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./src/messages/request.ts",
  experimental: {
    messages: { path: "./src/messages", format: "json", locales: "infer", precompile: true },
  },
});

export default withNextIntl(config);
