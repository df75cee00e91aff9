import type { FindingView } from '../api/client';
import { shortDate } from '../words/dates';
import { words } from '../words/en';

/** What somebody said of late that there is something to make of: each with the line it stands on. */
export const Findings = ({ findings, now }: { readonly findings: readonly FindingView[]; readonly now: Date }) =>
  findings.length === 0 ? null : (
    <section aria-label={words.finding.heading}>
      <ul class="rows findings">
        {findings.map((finding) => (
          <li key={`${finding.kind} ${finding.at} ${finding.line ?? ''}`} class="row" data-testid="finding">
            <span>
              <b>{says(finding, now)}</b> {finding.line !== null && finding.kind !== 'standIn' && <q>{finding.line}</q>}
            </span>
            <span class="muted">{shortDate(finding.at, now)}</span>
          </li>
        ))}
      </ul>
    </section>
  );

function says({ kind, value, day }: FindingView, now: Date): string {
  const said = words.finding;
  switch (kind) {
    case 'away':
      return day === null ? said.away : said.awayUntil(shortDate(`${day}T00:00`, now));
    case 'standIn':
    case 'invitation':
    case 'invitationAccepted':
      return said[kind](value ?? '');
    case 'ask':
    case 'offer':
    case 'promise':
    case 'ownPromise':
    case 'opening':
    case 'lead':
    case 'phone':
      return said[kind];
  }
}
