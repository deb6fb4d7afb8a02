import react from "@vitejs/plugin-react";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join, normalize, resolve, sep } from "node:path";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build, defineConfig, type Plugin } from "vite";

const ROOT = dirname(fileURLToPath(import.meta.url));

/** Leaves out transitions, of which the chart starts none, and how d3-zoom would move in one. */
function withoutTransitions(): Plugin {
  return {
    name: "without-transitions",
    enforce: "pre",
    resolveId: (source, importer) =>
      source === "d3-transition"
        ? join(ROOT, "app/chart/noTransition.ts")
        : source === "d3-interpolate" && importer?.includes("d3-zoom")
          ? join(ROOT, "app/chart/noInterpolation.ts")
          : null,
  };
}

/**
 * The embed page as one classic script: in `sandbox="allow-scripts"` a frame has no origin, and module scripts are refused.
 * Writes assets/embed-HASH.js and .css, an embed.html that names them, and what the script loads when it needs it.
 */
function classicEmbed(): Plugin {
  let outDir = "dist";
  return {
    name: "classic-embed",
    apply: "build",
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      const result = await build({
        configFile: false,
        root: ROOT,
        base: "./",
        logLevel: "warn",
        publicDir: false,
        plugins: [withoutTransitions()],
        build: {
          write: false,
          cssCodeSplit: false,
          modulePreload: false,
          assetsInlineLimit: 0,
          rolldownOptions: {
            input: join(ROOT, "app/embed/embed.ts"),
            output: { format: "iife", codeSplitting: false },
            // What the bundler adds around an import that may come later names import.meta, and never reads it here.
            onLog: (level, log, handle) => log.code === "EMPTY_IMPORT_META" || handle(level, log),
          },
        },
      });
      const outputs = (Array.isArray(result) ? result : [result]).flatMap((r) => ("output" in r ? r.output : []));
      const named = async (ending: string): Promise<string> => {
        const text = outputs
          .map((o) => (o.type === "chunk" ? [o.fileName, o.code] : [o.fileName, String(o.source)]))
          .filter(([name]) => name!.endsWith(ending))
          .map(([, source]) => source!)
          .join("\n");
        const name = `assets/embed-${createHash("sha256").update(text).digest("hex").slice(0, 8)}${ending}`;
        await writeFile(join(outDir, name), text);
        return name;
      };
      for (const o of outputs) if (o.type === "asset" && o.fileName.endsWith(".json")) await writeFile(join(outDir, o.fileName), o.source);
      const html = await readFile(join(ROOT, "embed.html"), "utf8");
      const page = html
        .replace(/<script type="module"[^>]*><\/script>/, `<script src="./${await named(".js")}" defer></script>`)
        .replace("</head>", `  <link rel="stylesheet" href="./${await named(".css")}" />\n  </head>`);
      await writeFile(join(outDir, "embed.html"), page);
    },
  };
}

/**
 * Tells the browser that nearly all of the first script is called before the first drawing: it is then compiled as a whole while it is being
 * loaded, on another thread, instead of function by function when each is called. Browsers that do not know the comment go on as before.
 */
function compiledAtOnce(): Plugin {
  return {
    name: "compiled-at-once",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        for (const chunk of Object.values(bundle))
          if (chunk.type === "chunk" && chunk.isEntry) chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
      },
    },
  };
}

/** In development `data/…` is the published data set in RELATIONS_DATA (default: the sample, once resolved). */
function servePublished(dir: string): Plugin {
  return {
    name: "serve-published",
    configureServer(server) {
      server.middlewares.use("/data", (request, response, next) => {
        const path = normalize(join(dir, decodeURIComponent((request.url ?? "").split("?")[0]!)));
        if (!path.startsWith(dir + sep) || !/\.(?:arrow|json)$/.test(path) || request.url?.includes("import")) return next();
        readFile(path).then(
          (bytes) => {
            response.setHeader("Content-Type", path.endsWith(".json") ? "application/json" : "application/octet-stream");
            response.end(bytes);
          },
          () => next(),
        );
      });
    },
  };
}

export default defineConfig({
  base: "./",
  plugins: [
    withoutTransitions(),
    compiledAtOnce(),
    react(),
    classicEmbed(),
    servePublished(resolve(process.env.RELATIONS_DATA ?? "out/sample/published")),
  ],
  build: { target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  worker: { format: "es" },
});
