// Bundles the islands and their fonts into ../wwwroot/islands: small modules, each loaded by the pages that need it.
import { rm } from "node:fs/promises";
import { build } from "esbuild";

const out = "../wwwroot/islands";
await rm(out, { recursive: true, force: true });

await build({
  entryPoints: { islands: "src/islands.ts", fonts: "src/fonts.css", diagram: "src/diagram.css" },
  outdir: out,
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "linked",
  chunkNames: "[name]-[hash]",
  assetNames: "fonts/[name]-[hash]",
  loader: { ".woff2": "file" },
  logLevel: "warning",
});
