import { writeFile } from 'node:fs/promises';
import { freshTypes, types } from './types.mjs';

await writeFile(types, await freshTypes());
