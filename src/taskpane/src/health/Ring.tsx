import type { HealthView } from '../api/client';
import { initials } from '../people/names';

const radius = 19;
const round = 2 * Math.PI * radius;

/** The initials in a ring that is as full as the number is high. Ornament: number and word stand beside it. */
export function Ring({ name, health }: { readonly name: string; readonly health: HealthView | null }) {
  return (
    <svg class="ring" viewBox="0 0 44 44" width="44" height="44" aria-hidden="true" focusable="false">
      <circle class="track" cx="22" cy="22" r={radius} />
      {health !== null && health.number > 0 && (
        <circle class="arc" cx="22" cy="22" r={radius} transform="rotate(-90 22 22)" stroke-dasharray={`${(round * Math.min(health.number, 100)) / 100} ${round}`} />
      )}
      <text x="22" y="22" dy="0.35em" text-anchor="middle">
        {initials(name)}
      </text>
    </svg>
  );
}
