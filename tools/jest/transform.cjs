/** Compiles sources for jest with esbuild; types are checked by `npm run check:typecheck`, not here. */
const { createHash } = require('node:crypto');
const esbuild = require('esbuild');

// jest loads modules its own way and knows no import(): it becomes a require.
const FORMAT = { format: 'cjs', target: 'node20', charset: 'utf8', sourcemap: 'inline', tsconfigRaw: {}, supported: { 'dynamic-import': false } };

module.exports = {
  process: (source, file) => ({
    code: esbuild.transformSync(source, { ...FORMAT, loader: file.endsWith('.ts') ? 'ts' : 'js', sourcefile: file }).code,
  }),
  getCacheKey: (source, file) => createHash('sha1').update(source).update(file).update(esbuild.version).update(JSON.stringify(FORMAT)).digest('hex'),
};
