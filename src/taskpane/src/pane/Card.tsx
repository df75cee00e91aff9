import type { ComponentChildren } from 'preact';

interface CardProps {
  readonly kicker: string;
  readonly title: string;
  readonly testId?: string;
  readonly kind?: string;
  readonly children: ComponentChildren;
}

/** One idea, with one main button. It takes the focus from a click, so that Enter reaches its main button. */
export const Card = ({ kicker, title, testId, kind, children }: CardProps) => (
  <section class="card" tabIndex={-1} data-testid={testId} data-kind={kind} aria-label={title}>
    <p class="kicker">{kicker}</p>
    <h2>{title}</h2>
    {children}
  </section>
);
