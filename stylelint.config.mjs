/** Rules for wxss. Colours are tokens: `app.wxss` declares them, pages and components say `var(--…)`. */
const BUILT_IN_TAGS = [
  'page', 'view', 'text', 'image', 'button', 'input', 'textarea', 'form', 'label', 'navigator', 'swiper', 'swiper-item', 'scroll-view',
  'picker', 'picker-view', 'switch', 'slider', 'icon', 'progress', 'video', 'canvas', 'map', 'rich-text', 'cover-view', 'cover-image', 'checkbox', 'radio',
];

export default {
  rules: {
    'block-no-empty': true,
    'property-no-unknown': true,
    'color-no-invalid-hex': true,
    'color-no-hex': [true, { message: 'Colours are tokens: use var(--…) from app.wxss' }],
    'declaration-block-no-duplicate-properties': true,
    'declaration-property-value-no-unknown': null,
    'function-no-unknown': true,
    'no-invalid-double-slash-comments': true,
    'unit-no-unknown': [true, { ignoreUnits: ['rpx'] }],
    'selector-type-no-unknown': [true, { ignoreTypes: [...BUILT_IN_TAGS, '/^(van|t)-/', '/-/'] }],
  },
  overrides: [
    { files: ['**/app.wxss'], rules: { 'color-no-hex': null } },
  ],
};
