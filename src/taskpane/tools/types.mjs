import { readFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

export const contract = new URL('../openapi.json', import.meta.url);
export const types = new URL('../src/api/openapi.ts', import.meta.url);

/** The contract's types as they would be written now; a test holds the committed file to it. */
export async function freshTypes() {
  const document = JSON.parse(await readFile(contract, 'utf8'));
  return `// Generated from openapi.json by \`npm run generate\`; change the contract, not this file.\n${astToString(await openapiTS(document))}`;
}
