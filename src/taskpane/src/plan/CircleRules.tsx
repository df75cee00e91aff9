import { useState } from 'preact/hooks';
import type { PlanSettings, RuleChoice } from '../api/client';
import { useDisclosure } from '../pane/useDisclosure';
import { whyNot } from '../pane/trouble';
import { words } from '../words/en';
import { FieldProblem } from './FieldProblem';
import { type Planning, type RuleKind, isSameRule, problemWith, rulesAtMost } from './planning';

/** Whoever sorts their address book finds what is frequent at once; the rest comes with a press. */
const shownAtFirst = 12;
const kinds: readonly RuleKind[] = ['categories', 'companies'];
const said = words.plan.rules;

interface CircleRulesProps {
  readonly circle: PlanSettings['circles'][number];
  readonly at: number;
  readonly planning: Planning;
  readonly ask: () => void;
  readonly put: (part: Partial<PlanSettings['circles'][number]>) => void;
}

/** Who is in a circle without being put in: by Outlook's categories and by company, chosen among what the cards bear. */
export function CircleRules({ circle, at, planning, ask, put }: CircleRulesProps) {
  const { open, opener, onKeyDown, toggle } = useDisclosure();
  const [id, line] = [`circle-${at}-rules`, said.line(kinds.flatMap((kind) => circle[kind] ?? []))];
  const problems = kinds.map((kind) => problemWith(planning, `circles[${at}].${kind}`));
  const shown = open || problems.some((problem) => problem !== null);
  return (
    <div class="rules" onKeyDown={onKeyDown}>
      <button
        type="button"
        class="link"
        data-testid="circle-rules"
        ref={opener}
        aria-expanded={shown}
        aria-controls={id}
        aria-label={said.of(line, circle.name)}
        onClick={() => {
          if (!open) {
            ask();
          }
          toggle();
        }}
      >
        {line}
      </button>
      <div id={id} hidden={!shown}>
        {shown && (
          <>
            {kinds.map((kind, place) => (
              <Kind key={kind} kind={kind} id={`${id}-${kind}`} chosen={circle[kind] ?? []} planning={planning} problem={problems[place] ?? null} choose={(rules) => put({ [kind]: rules })} />
            ))}
            <p class="muted note">{said.note}</p>
          </>
        )}
      </div>
    </div>
  );
}

interface KindProps {
  readonly kind: RuleKind;
  readonly id: string;
  readonly chosen: readonly string[];
  readonly planning: Planning;
  readonly problem: Planning['problem'];
  readonly choose: (rules: string[]) => void;
}

function Kind({ kind, id, chosen, planning: { rules, rulesProblem }, problem, choose }: KindProps) {
  const [all, setAll] = useState(false);
  const offered = rules?.[kind] ?? [];
  // What was chosen stays in its place while it is pressed and let go, and is there even when no card bears it any more.
  const gone: RuleChoice[] = chosen.filter((one) => !offered.some(({ name }) => isSameRule(name, one))).map((name) => ({ name, people: 0 }));
  const isChosen = (name: string) => chosen.some((one) => isSameRule(one, name));
  const shown = offered.filter(({ name }, place) => all || place < shownAtFirst || isChosen(name));
  return (
    <fieldset aria-describedby={problem === null ? undefined : `${id}-problem`}>
      <legend>{said[kind]}</legend>
      {rules === null ? (
        <p class="muted" role="status">
          {rulesProblem === null ? words.loading : said.notRead(whyNot(rulesProblem))}
        </p>
      ) : (
        offered.length === 0 && <p class="muted">{said.nothing[kind]}</p>
      )}
      <div class="buttons">
        {[...gone, ...shown].map(({ name, people }) => (
          <button
            key={name}
            type="button"
            class="toggle"
            data-testid={`rule-${kind}`}
            aria-pressed={isChosen(name)}
            disabled={!isChosen(name) && chosen.length >= rulesAtMost}
            onClick={() => choose(isChosen(name) ? chosen.filter((one) => !isSameRule(one, name)) : [...chosen, name])}
          >
            {name} {people > 0 && <span class="muted">{people}</span>}
          </button>
        ))}
        {shown.length < offered.length && (
          <button type="button" class="link" data-testid={`more-${kind}`} onClick={() => setAll(true)}>
            {said.more(offered.length - shown.length)}
          </button>
        )}
      </div>
      <FieldProblem id={`${id}-problem`} problem={problem} />
    </fieldset>
  );
}
