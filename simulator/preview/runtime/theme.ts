/** `@name` values of app.json and page JSON, taken from theme.json for the light or dark scheme. */

type Json = Record<string, unknown>;

/** The content of theme.json. */
export interface Theme {
  light?: Json;
  dark?: Json;
}

/** The scheme this phone shows. */
export function currentScheme(): 'light' | 'dark' {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The same structure with every `@name` replaced; a name the theme lacks stays as it is, visibly wrong. */
export function applyTheme<Value>(value: Value, variables: Json): Value {
  if (typeof value === 'string') return (value.startsWith('@') ? (variables[value.slice(1)] ?? value) : value) as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => applyTheme(item, variables)) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, applyTheme(item as unknown, variables)])) as Value;
}
