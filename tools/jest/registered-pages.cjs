/** Options that scripts passed to `Page()` in this test file, in order: `pages.at(-1)` is the page just required. */
module.exports = { pages: [] };
