// Bundles the package in the current folder: src/{server,worker,verify,migrate}.ts → dist/*.js.
//
// npm packages are bundled too: one file opens faster than a thousand, and pnpm's strict node_modules would hide the
// dependencies of packages/service from services/*. Only packages with a compiled addon stay outside; whoever needs
// one declares it in the package that is bundled.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { rolldown } from 'rolldown';

const EXTERNAL = [/^@node-rs\//, /^sharp$/, /^@graphql-hive\/router-query-planner/, /^pg-native$/, /\.node$/];
// Optional parts of libraries that this house does not use: reached only in a try or behind a configuration.
const ABSENT = [/^pg-cloudflare$/, /^mariadb/, /^better-sqlite3$/, /^libsql$/, /^tedious$/, /^mysql2/, /^mongodb$/];

const ROOT = join(import.meta.dirname, '..');
const here = process.cwd();
const output = join(here, 'dist');
const entries = ['server', 'worker', 'verify', 'migrate'].filter((name) => existsSync(join(here, 'src', `${name}.ts`)));

// One graphql for the whole bundle: `require('graphql')` and `import 'graphql'` are different files to Node.
const oneGraphql = {
  name: 'one-graphql',
  async resolveId(source, importer, options) {
    if (source !== 'graphql' && !source.startsWith('graphql/')) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    if (!found?.id.endsWith('.js')) return found;
    const esm = found.id.replace(/\.js$/, '.mjs');
    return existsSync(esm) ? { ...found, id: esm } : found;
  },
};

// Our own files find what lies beside them (fonts, data) by import.meta: it keeps meaning the source file.
const sourceUrls = {
  name: 'source-urls',
  transform(code, id) {
    if (!/import\.meta\.(url|dirname|filename|resolve)\b/.test(code)) return null;
    if (id.includes('node_modules') || !id.startsWith(ROOT)) return null;
    const path = relative(output, id).split(sep).join('/');
    const own = [
      `url: new URL(${JSON.stringify(path)}, import.meta.url).href`,
      'get filename() { return process.getBuiltinModule("node:url").fileURLToPath(this.url); }',
      'get dirname() { return process.getBuiltinModule("node:path").dirname(this.filename); }',
      'resolve(name) { return process.getBuiltinModule("node:url").pathToFileURL(process.getBuiltinModule("node:module").createRequire(this.url).resolve(name)).href; }',
    ];
    // On the first line, so that every other keeps its number.
    return `const sourceMeta = { ${own.join(', ')} }; ${code.replaceAll(/import\.meta\.(?=(url|dirname|filename|resolve)\b)/g, 'sourceMeta.')}`;
  },
};

rmSync(output, { recursive: true, force: true });
const bundle = await rolldown({
  cwd: here,
  input: Object.fromEntries(entries.map((name) => [name, join(here, 'src', `${name}.ts`)])),
  platform: 'node',
  tsconfig: join(ROOT, 'tsconfig.base.json'),
  external: [...EXTERNAL, ...ABSENT],
  plugins: [oneGraphql, sourceUrls],
  onLog(level, log, report) {
    const ofLibrary = [log.id, log.loc?.file, log.message].some((text) => text?.includes('node_modules'));
    // Libraries are as they are, with optional parts we do not have; our own sources must be right.
    if (level === 'warn' && (ofLibrary || ['EVAL', 'CIRCULAR_DEPENDENCY'].includes(log.code))) return;
    if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
    report(level, log);
  },
});
const { output: files } = await bundle.write({
  dir: output,
  format: 'esm',
  // TypeGraphQL and MikroORM read class names.
  keepNames: true,
  // `import 'reflect-metadata'` stands first because the rest needs it there.
  strictExecutionOrder: true,
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
});
await bundle.close();

const { name } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const kilobytes = Math.round(
  files.reduce((sum, file) => sum + (file.type === 'chunk' ? file.code.length : 0), 0) / 1024,
);
process.stdout.write(`${name}: ${entries.join(', ')} bundled, ${kilobytes} kB\n`);
