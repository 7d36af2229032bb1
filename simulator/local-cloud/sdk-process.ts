import { installCallEnvironment } from './call-frames';
import { sdkVariables } from './caller';

/**
 * Makes this process look like the cloud to the SDK: its variables, and an environment of its own for every call.
 * Answers a function that undoes both.
 */
export function enterCloud(baseUrl: string): () => void {
  const variables = sdkVariables(baseUrl);
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  const restoreEnvironment = installCallEnvironment();
  return () => {
    restoreEnvironment();
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  };
}
