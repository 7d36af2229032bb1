/** Type check of templates: each becomes TypeScript over the data and methods of its page or component. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { walkFiles } from '../../build/walk-files';
import { NODE_MODULES } from '../../project';

interface ConvertedExpression {
  code(): string;
  /** Start line, start column, end line, end column; from 0. */
  getSourceLocation(...generated: [number, number, number, number]): Uint32Array | undefined;
}

interface TemplateWarning { level: string; isError?: boolean; message: string; startLine: number; startColumn: number }

interface TemplateGroup {
  addTmpl(name: string, wxml: string): TemplateWarning[] | undefined;
  getTmplConvertedExpr(name: string, environment: string): ConvertedExpression;
}

interface Projected { template: string; expression: ConvertedExpression }

const COMPILER = 'wxml-type-projection';
const ENVIRONMENT = `
declare function __Page<D extends WechatMiniprogram.Page.DataOption, C extends WechatMiniprogram.Page.CustomOption>(options: WechatMiniprogram.Page.Options<D, C>): { data: D; methods: C };
declare function __Component<D extends WechatMiniprogram.Component.DataOption, P extends WechatMiniprogram.Component.PropertyOption, M extends WechatMiniprogram.Component.MethodOption, B extends WechatMiniprogram.Component.BehaviorOption>(options: WechatMiniprogram.Component.Options<D, P, M, B>): { data: D & WechatMiniprogram.Component.PropertyOptionToData<P>; methods: M };
`;
// `bindtap` is left unchecked by the compiler, `bind:tap` is not; columns behind it shift by one.
const SHORT_EVENT = /(\s(?:capture-)?(?:bind|catch))(?=[a-z])/g;

/** `file:line:column sentence` for each misspelt field, missing handler or wrong type in the templates of an app. */
export async function checkTemplateTypes(appDirectory: string): Promise<string[]> {
  const compiler = loadCompiler();
  if (!compiler) return [`${COMPILER} is not installed: templates are not type-checked`];
  const templates = (await walkFiles(appDirectory)).filter((file) => file.endsWith('.wxml') && existsSync(file.replace(/wxml$/, 'ts')));
  const projection = new Projection(appDirectory);
  for (const template of templates) projection.add(template, new compiler());
  return projection.faults();
}

function loadCompiler(): (new () => TemplateGroup) | null {
  try {
    const loaded = createRequire(path.join(NODE_MODULES, 'index.js'))(COMPILER) as { TmplGroup: new () => TemplateGroup };
    return loaded.TmplGroup;
  } catch {
    return null;
  }
}

class Projection {
  private readonly virtual = new Map<string, string>();
  private readonly projected = new Map<string, Projected>();
  private readonly found: string[] = [];
  private readonly root: string;

  constructor(private readonly appDirectory: string) {
    this.root = path.dirname(appDirectory);
    this.virtual.set(path.join(appDirectory, '__environment.d.ts'), ENVIRONMENT);
  }

  add(template: string, group: TemplateGroup): void {
    const base = template.slice(0, -'.wxml'.length);
    const shadow = shadowOf(`${base}.ts`);
    if (shadow === null) return;
    this.virtual.set(`${base}.__script.ts`, shadow);
    const name = path.relative(this.root, base);
    const wxml = readFileSync(template, 'utf8').replace(SHORT_EVENT, '$1:');
    for (const warning of group.addTmpl(name, wxml) ?? []) {
      if (warning.isError === true || warning.level === 'Warn') this.found.push(`${this.shown(template)}:${warning.startLine + 1}:${warning.startColumn + 1} ${warning.message}`);
    }
    const script = `./${path.basename(base)}.__script`;
    const expression = group.getTmplConvertedExpr(name, `import { __options } from '${script}'; const data = __options.data; const methods = __options.methods; const tags = null as any;`);
    const file = `${base}.__template.ts`;
    this.virtual.set(file, `${acceptReadonly(expression.code())}\nexport {};`);
    this.projected.set(file, { template, expression });
  }

  faults(): string[] {
    const program = this.program();
    for (const [file, projected] of this.projected) {
      const source = program.getSourceFile(file);
      for (const diagnostic of program.getSemanticDiagnostics(source)) this.found.push(this.describe(diagnostic, projected));
    }
    return this.found;
  }

  private describe(diagnostic: ts.Diagnostic, { template, expression }: Projected): string {
    const { file, start = 0, length = 0 } = diagnostic;
    const from = file?.getLineAndCharacterOfPosition(start) ?? { line: 0, character: 0 };
    const to = file?.getLineAndCharacterOfPosition(start + length) ?? from;
    const place = expression.getSourceLocation(from.line, from.character, to.line, to.character);
    return `${this.shown(template)}:${(place?.[0] ?? -1) + 1}:${(place?.[1] ?? -1) + 1} ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`;
  }

  private program(): ts.Program {
    const configFile = path.join(this.appDirectory, 'tsconfig.json');
    const { config } = ts.readConfigFile(configFile, (file) => ts.sys.readFile(file)) as { config?: unknown };
    const parsed = ts.parseJsonConfigFileContent(config ?? {}, ts.sys, this.appDirectory);
    const options: ts.CompilerOptions = { ...parsed.options, noEmit: true, noUnusedLocals: false, noUnusedParameters: false, noUncheckedIndexedAccess: false };
    const host = ts.createCompilerHost(options, true);
    const disk = { ...host };
    host.fileExists = (file) => this.virtual.has(file) || disk.fileExists(file);
    host.readFile = (file) => this.virtual.get(file) ?? disk.readFile(file);
    host.getSourceFile = (file, ...rest) => {
      const text = this.virtual.get(file);
      return text === undefined ? disk.getSourceFile(file, ...rest) : ts.createSourceFile(file, text, rest[0], true);
    };
    const ambient = parsed.fileNames.filter((file) => file.endsWith('.d.ts'));
    return ts.createProgram({ rootNames: [...ambient, ...this.virtual.keys()], options, host });
  }

  private shown(file: string): string {
    return path.relative(this.root, file);
  }
}

/** The script with its `Page()` or `Component()` call exported as data and methods; null without such a call. */
function shadowOf(scriptFile: string): string | null {
  const text = readFileSync(scriptFile, 'utf8');
  const source = ts.createSourceFile(scriptFile, text, ts.ScriptTarget.Latest, true);
  const call = source.statements.find((statement) => ts.isExpressionStatement(statement) && ts.isCallExpression(statement.expression)
    && ts.isIdentifier(statement.expression.expression) && /^(Page|Component)$/.test(statement.expression.expression.text));
  if (!call) return null;
  return `${text.slice(0, call.getStart())}export const __options = __${text.slice(call.getStart())}`;
}

/** The generated helper types know writable arrays only. */
function acceptReadonly(code: string): string {
  return code.replace(/extends \(infer T\)\[\]/g, 'extends readonly (infer T)[]').replace(/extends any\[\]/g, 'extends readonly any[]');
}
