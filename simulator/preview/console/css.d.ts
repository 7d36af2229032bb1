/** esbuild collects imported style sheets into `console.css`; the import itself has no value. */
declare module '*.css';
