import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as wasm from "@prisma/schema-engine-wasm/schema_engine_bg";
import { CatalogAdapter } from "./catalog-adapter.ts";

const SCHEMA = "prisma/schema.prisma";
const filters = { externalTables: [], externalEnums: [] };

/** Prisma's own schema engine on one database; the native one cannot be had offline. */
export async function openSchemaEngine(url: string): Promise<wasm.SchemaEngine> {
  await loadWasm();
  const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogAdapter(url));
  return wasm.SchemaEngine.new({ datamodels: [readSchema()] }, () => undefined, adapter);
}

/** The SQL that turns this database into what prisma/schema.prisma describes. */
export async function diffToSchema(url: string): Promise<string> {
  const engine = await openSchemaEngine(url);
  const [name, content] = readSchema();
  const files = [{ path: name, content }];
  try {
    const result = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: "." },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters,
    });
    return result.stdout ?? "";
  } finally {
    engine.free();
  }
}

function readSchema(): [string, string] {
  return [SCHEMA, readFileSync(SCHEMA, "utf8")];
}

let loaded = false;

async function loadWasm(): Promise<void> {
  if (loaded) return;
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const bytes = readFileSync(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const imports = { "./schema_engine_bg.js": wasm as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  const { __wbg_set_wasm } = wasm as unknown as { __wbg_set_wasm(exports: unknown): void };
  __wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  loaded = true;
}
