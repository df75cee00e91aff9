// @vitest-environment node
import { readdir, readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { addIn, icons } from './source.mjs';

const served = new URL('../public/icons/', import.meta.url);
/** With one red, green, blue and alpha byte for each pixel. */
async function picture(file: string, folder = new URL('.', import.meta.url)) {
  const { width, height, data } = PNG.sync.read(await readFile(new URL(file, folder)));
  return { width, height, pixels: Array.from({ length: width * height }, (_, at) => [...data.subarray(4 * at, 4 * at + 4)] as [number, number, number, number]) };
}

test('Every size is drawn, and nothing else lies beside them', async () => {
  expect(icons.served).toEqual([16, 20, 24, 25, 32, 40, 48, 50, 64, 75, 80, 96, 128, 144]);
  expect((await readdir(served)).sort()).toEqual(icons.served.map((size) => `icon-${size}.png`).sort());
});

test.each(icons.served)('An icon of %d pixels has so many, in the brand colour with round corners', async (size) => {
  const { width, height, pixels } = await picture(`icon-${size}.png`, served);

  expect([width, height]).toEqual([size, size]);
  expect(pixels[0]?.[3]).toBeLessThan(255);
  expect(pixels.some(([red, green, blue, alpha]) => alpha === 255 && hex(red, green, blue) === addIn.accent)).toBe(true);
  expect(pixels.some(([red, green, blue]) => hex(red, green, blue) === '#FFFFFF')).toBe(true);
});

test.each(icons.packed)('$file has the size that Teams asks for', async ({ file, size }) => {
  const { width, height } = await picture(file);

  expect([width, height]).toEqual([size, size]);
});

test('The icon of the store fills its square', async () => {
  expect((await picture('color.png')).pixels.every(([, , , alpha]) => alpha === 255)).toBe(true);
});

test('The outline is white on nothing', async () => {
  const { pixels } = await picture('outline.png');
  const drawn = pixels.filter(([, , , alpha]) => alpha > 0);

  expect(drawn.every(([red, green, blue]) => hex(red, green, blue) === '#FFFFFF')).toBe(true);
  expect(drawn.length).toBeGreaterThan(100);
  expect(drawn.length).toBeLessThan(pixels.length / 2);
});

const hex = (...parts: number[]) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
