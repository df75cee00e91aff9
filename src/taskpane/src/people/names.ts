import type { RoleView } from '../api/client';

/** Two letters that stand for a name: first and last word, a family name before a comma read as last. */
export function initials(name: string): string {
  const [family, given] = name.split(',').map((part) => part.trim());
  const turned = given === undefined || given === '' ? name : `${given} ${family ?? ''}`;
  const parts = turned.split('@')[0]?.split(/[\s._-]+/u).filter((part) => /^[\p{L}\p{N}]/u.test(part)) ?? [];
  const letters = parts.length > 1 ? [parts[0], parts.at(-1)] : [parts[0]];
  return letters.map((part) => Array.from(part ?? '')[0] ?? '').join('').toUpperCase() || '?';
}

/** "Bridge lead · Northwind"; empty when nothing is known. */
export const workOf = (role: RoleView | null) => [role?.title, role?.company].filter((part) => part != null && part !== '').join(' · ');
