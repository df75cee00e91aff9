import js from '@eslint/js';
import office from 'eslint-plugin-office-addins';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['node_modules', 'src/api/openapi.ts', 'tools', 'eslint.config.js'] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // office.js removes history's functions and makes these three throw.
      'no-restricted-globals': ['error', 'Office', 'history', 'alert', 'confirm', 'prompt'],
      'no-restricted-properties': ['error', ...['history', 'alert', 'confirm', 'prompt'].map((property) => ({ object: 'window', property }))],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'max-lines': ['error', 400],
    },
  },
  {
    // The one folder that knows Outlook's own library.
    files: ['src/office/**'],
    plugins: { 'office-addins': office },
    rules: {
      'no-restricted-globals': ['error', 'history', 'alert', 'confirm', 'prompt'],
      ...Object.fromEntries(Object.keys(office.rules).map((rule) => [`office-addins/${rule}`, 'error'])),
    },
  },
);
