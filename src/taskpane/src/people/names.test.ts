import { expect, test } from 'vitest';
import { initials } from './names';

test.each([
  ['Ana Ruiz', 'AR'],
  ['Ruiz, Ana', 'AR'],
  ['Ludwig van Beethoven', 'LB'],
  ['Cher', 'C'],
  ['émile zola', 'ÉZ'],
  ['ana.ruiz@northwind.test', 'AR'],
  ['(no name)', 'N'],
  ['', '?'],
])('%s is %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
