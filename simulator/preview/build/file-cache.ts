import { statSync } from 'node:fs';

interface Entry<Value> {
  stamp: string;
  value: Value;
}

/**
 * Results kept per file until the file changes; change is judged by modification time and size.
 * One instance serves one kind of result (a parsed style sheet, a compiled template).
 */
export class FileCache<Value> {
  private readonly entries = new Map<string, Entry<Value>>();

  /**
   * The kept result, or what `make` answers for the file as it is now.
   *
   * @param dependsOn anything else the result depends on; another value means made anew
   */
  get(file: string, make: (file: string) => Value, dependsOn = ''): Value {
    const { mtimeMs, size } = statSync(file);
    const stamp = `${mtimeMs}:${size}:${dependsOn}`;
    const known = this.entries.get(file);
    if (known?.stamp === stamp) return known.value;
    const value = make(file);
    this.entries.set(file, { stamp, value });
    return value;
  }
}
