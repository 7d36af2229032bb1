/** One source file to one CommonJS file, with its `require` calls kept so that they can be pointed elsewhere. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { BuildFault } from './build-fault';

/** A compiled file before its requires are rewritten. */
export interface CompiledModule {
  code: string;
  /** Specifiers as written, each once. */
  requires: string[];
}

interface CompileOptions {
  /** Shown in faults. */
  root: string;
  /** Installed code is minified; our own stays readable in DevTools. */
  isInstalled: boolean;
}

// WeChat's own ES5 step is switched off in project.config.json; ES2018 runs on every base library we support.
const TARGET = 'es2018';
const REQUIRE = /\brequire\((["'])([^"'\n]+)\1\)/g;
const compiledBefore = new Map<string, { source: string; module: CompiledModule }>();

/**
 * Compiles one file, or answers the earlier result while its text is the same.
 *
 * @throws BuildFault with `file:line:column sentence` for each syntax error
 */
export async function compileModule(file: string, options: CompileOptions): Promise<CompiledModule> {
  const source = await readFile(file, 'utf8');
  const before = compiledBefore.get(file);
  if (before?.source === source) return before.module;
  const code = await transform(file, source, options);
  const module = { code, requires: [...new Set([...code.matchAll(REQUIRE)].map((match) => match[2] ?? ''))] };
  compiledBefore.set(file, { source, module });
  return module;
}

/** The code with each specifier replaced by what `target` answers for it. */
export function rewriteRequires(module: CompiledModule, target: (specifier: string) => string): string {
  return module.code.replace(REQUIRE, (_call, _quote: string, specifier: string) => `require(${JSON.stringify(target(specifier))})`);
}

async function transform(file: string, source: string, options: CompileOptions): Promise<string> {
  try {
    const { code } = await esbuild.transform(source, {
      loader: file.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: TARGET,
      charset: 'utf8',
      sourcefile: path.relative(options.root, file),
      legalComments: 'none',
      minify: options.isInstalled,
      // Keeps an import that is not marked as a type, so that a value import of a contract cannot hide.
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    });
    return code;
  } catch (error) {
    throw toBuildFault(error);
  }
}

/** Turns esbuild's failure into ours; anything else is thrown on. */
export function toBuildFault(error: unknown): BuildFault {
  if (!(error instanceof Error) || !('errors' in error) || !Array.isArray(error.errors)) throw error;
  return new BuildFault((error.errors as esbuild.Message[]).map((message) => {
    const { file = '?', line = 0, column = 0 } = message.location ?? {};
    return `${file}:${line}:${column + 1} ${message.text}`;
  }));
}
