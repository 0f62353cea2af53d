module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // It is made of what tests share, and never built.
    'jest/no-export': 'off',
    'jest/expect-expect': 'off',
    'jest/no-standalone-expect': 'off',
    'jest/no-conditional-expect': 'off',
    'no-restricted-syntax': 'off',
  },
});
