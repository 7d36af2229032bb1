/** Actions that the contracts declare, read from their source: tools do not run product code. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { walkFiles } from '../build/walk-files';

/** One contract entry. */
export interface DeclaredAction {
  app: 'customer' | 'staff';
  /** Wire name, `feature.verb`. */
  name: string;
  /** Contract file, relative to the root. */
  file: string;
}

/**
 * Reads every object that is exported from a contract as `…CustomerActions` or `…StaffActions`.
 *
 * @returns an empty list while there are no contracts
 */
export async function declaredActions(root: string): Promise<DeclaredAction[]> {
  const directory = path.join(root, 'shared/contracts');
  if (!existsSync(directory)) return [];
  const files = (await walkFiles(directory)).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && path.basename(file) !== 'index.ts');
  return files.flatMap((file) => actionsIn(file).map((action) => ({ ...action, file: path.relative(root, file) })));
}

function actionsIn(file: string): { app: 'customer' | 'staff'; name: string }[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const declarations = source.statements.flatMap((statement) => (ts.isVariableStatement(statement) ? [...statement.declarationList.declarations] : []));
  return declarations.flatMap((declaration) => {
    const [, app] = /(Customer|Staff)Actions$/.exec(declaration.name.getText()) ?? [];
    const object = declaration.initializer && withoutAssertion(declaration.initializer);
    if (app === undefined || !object || !ts.isObjectLiteralExpression(object)) return [];
    return object.properties.flatMap((member) => (member.name && ts.isStringLiteral(member.name)
      ? [{ app: app === 'Customer' ? 'customer' as const : 'staff' as const, name: member.name.text }]
      : []));
  });
}

function withoutAssertion(expression: ts.Expression): ts.Expression {
  return ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression) ? withoutAssertion(expression.expression) : expression;
}
