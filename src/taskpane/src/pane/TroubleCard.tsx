import { CopyDetails } from '../signIn/CopyDetails';
import { Card } from './Card';
import type { Happening } from './state';
import type { Trouble } from './trouble';

interface TroubleCardProps {
  readonly trouble: Trouble;
  readonly waiting: boolean;
  readonly tell: (happening: Happening) => void;
  readonly refresh: () => void;
}

export function TroubleCard({ trouble, waiting, tell, refresh }: TroubleCardProps) {
  const { kind, kicker, title, text, progress, main, details } = trouble;
  return (
    <Card kicker={kicker} title={title} testId="trouble" kind={kind}>
      {progress !== undefined && (progress.total > 0 ? <progress max={progress.total} value={progress.read} aria-label={kicker} /> : <progress aria-label={kicker} />)}
      <p>{text}</p>
      {main !== undefined && (
        <div class="buttons">
          {/* Refresh looks at Outlook again, too: the mail may be another one by now. */}
          <button type="button" class="main" disabled={waiting} onClick={() => (main.tells.type === 'refresh' ? refresh() : tell(main.tells))}>
            {main.label}
            {main.key !== undefined && <kbd>{main.key}</kbd>}
          </button>
          {details !== undefined && <CopyDetails details={details} />}
        </div>
      )}
    </Card>
  );
}
