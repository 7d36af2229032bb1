/** The one function of `tar-fs` in use; the package carries no types. */
declare module 'tar-fs' {
  export function extract(folder: string): NodeJS.WritableStream;
}
