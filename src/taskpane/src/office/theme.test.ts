import { expect, test } from 'vitest';
import { themeOf } from './theme';

test.each([
  ['#ffffff', 'light'],
  ['#FAF9F8', 'light'],
  ['#1f1f1f', 'dark'],
  ['292929', 'dark'],
  ['#000000', 'dark'],
  ['transparent', null],
  [undefined, null],
  [0xffffff, null],
])('A ground of %s is %s', (background, theme) => {
  expect(themeOf(background)).toBe(theme);
});
