/** esbuild collects imported style sheets into `shell.css`; the import itself has no value. */
declare module '*.css';
