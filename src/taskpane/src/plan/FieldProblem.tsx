import type { Problem } from '../api/problem';
import { whyNot } from '../pane/trouble';

/** What is wrong with one field, beside it. */
export const FieldProblem = ({ id, problem }: { readonly id: string; readonly problem: Problem | null }) =>
  problem === null ? null : (
    <span class="failure field-problem" id={id} data-testid="field-problem">
      {whyNot(problem)}
    </span>
  );
