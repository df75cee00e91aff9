import type { Api, NewPerson } from '../api/client';
import { type PressApi, performPress } from '../followUps/performing';
import type { Item } from '../office/item';
import { foundAtMost } from '../people/searching';
import { type PlanApi, performPlan } from '../plan/performing';
import type { SignIn } from '../signIn/signIn';
import type { ChoosingEffect } from '../sync/choosing';
import { type ActingApi, performAct } from '../today/performing';
import { dayAfter } from '../words/dates';
import type { KeyActs } from './keys';
import { atRest, type Effect, type Happening, type PaneState } from './state';
import { step } from './step';

export interface Surroundings {
  readonly api: Pick<Api, 'pane' | 'sync' | 'startSync' | 'watchSync' | 'choices' | 'keepChoices' | 'preview' | 'previewPeople' | 'addPerson' | 'people' | 'correct' | 'answerProposal'> & PressApi & ActingApi & PlanApi;
  readonly signIn: Pick<SignIn, 'interactive'>;
  /** What Outlook has in front of the owner now. */
  readonly current: () => Item;
  readonly paint: (state: PaneState) => void;
  readonly now: () => Date;
}

/** Carries out what the steps say, and tells them what came of it. */
export class Pane {
  private state = atRest;
  private asking = new AbortController();
  // Writes and sync are never taken back by a change of mail.
  private readonly life = new AbortController();
  private watching = new AbortController();
  private counting = new AbortController();

  constructor(private readonly around: Surroundings) {}

  readonly tell = (happening: Happening): void => {
    const [state, effects] = step(this.state, happening);
    const changed = state !== this.state;
    this.state = state;
    if (changed) {
      this.around.paint(state);
    }
    for (const effect of effects) {
      void this.perform(effect);
    }
  };

  /** Looks for itself what is in front: Outlook may have said it late, or not at all. */
  readonly glance = (): void => this.tell({ type: 'front', item: this.around.current() });

  readonly refresh = (): void => {
    const before = this.state.turn;
    this.glance();
    if (this.state.turn === before) {
      this.tell({ type: 'refresh' });
    }
  };

  /** What single keys do. */
  readonly keys: KeyActs = {
    refresh: this.refresh,
    search: () => this.tell({ type: 'openSearch' }),
    help: () => this.tell({ type: 'help', open: !this.state.helping }),
  };

  private async perform(effect: Effect): Promise<void> {
    const { api } = this.around;
    switch (effect.type) {
      case 'wait':
        setTimeout(() => this.tell(effect.then), effect.ms);
        return;
      case 'abort':
        this.asking.abort();
        return;
      case 'ask':
        return this.ask(effect.turn, effect.item);
      case 'undertake':
      case 'takeBackPress':
        this.tell(await performPress(effect, api, this.life.signal));
        return;
      case 'add': {
        const { key, address, name } = effect.adding;
        const person: NewPerson = { address, name: name === address ? null : name };
        const outcome = await api.addPerson(person, this.life.signal);
        this.tell(outcome.ok ? { type: 'added', key, address } : { type: 'notAdded', key, address, problem: outcome.problem });
        return;
      }
      case 'correct': {
        const outcome = await api.correct(effect.person, effect.word, this.life.signal);
        this.tell(outcome.ok ? { type: 'refresh' } : { type: 'notCorrected', problem: outcome.problem });
        return;
      }
      case 'answerProposal': {
        const { proposal, answer } = effect;
        const outcome = await api.answerProposal(proposal, answer, this.life.signal);
        this.tell(outcome.ok ? { type: 'proposalAnswered', proposal } : { type: 'proposalNotAnswered', proposal, problem: outcome.problem });
        return;
      }
      case 'find': {
        const { text, asked } = effect;
        const outcome = await api.people(text, foundAtMost, this.life.signal);
        this.tell(outcome.ok ? { type: 'found', asked, people: outcome.value.people } : { type: 'notFound', asked, problem: outcome.problem });
        return;
      }
      case 'readSync': {
        const outcome = await api.sync(this.life.signal);
        this.tell(outcome.ok ? { type: 'syncRead', sync: outcome.value.summary } : { type: 'syncNotRead', tries: effect.tries });
        return;
      }
      case 'startSync': {
        const outcome = await api.startSync(this.life.signal);
        if (outcome.ok) {
          this.tell({ type: 'syncRead', sync: outcome.value });
        }
        this.tell({ type: 'refresh' });
        return;
      }
      case 'watchSync':
        return this.watch();
      case 'endWatch':
        this.watching.abort();
        return;
      case 'readChoices':
      case 'preview':
      case 'countPeople':
      case 'keepChoices':
        return this.choose(effect);
      case 'act':
      case 'takeBack':
        this.tell(await performAct(effect, api, this.life.signal));
        return;
      case 'readPlan':
      case 'tryPlan':
      case 'keepPlan':
      case 'readRules':
      case 'readReview':
      case 'readPlanned':
        this.tell(await performPlan(effect, api, this.life.signal));
        return;
      case 'signIn': {
        const outcome = await this.around.signIn.interactive(effect.claims);
        this.tell(outcome?.ok === true ? { type: 'signedIn' } : { type: 'notSignedIn', problem: outcome?.problem ?? null });
        return;
      }
    }
  }

  private async watch(): Promise<void> {
    this.watching.abort();
    const { signal } = (this.watching = new AbortController());
    let heard = false;
    try {
      await this.around.api.watchSync(signal, (sync) => {
        heard = true;
        if (!signal.aborted) {
          this.tell({ type: 'syncRead', sync, live: true });
        }
      });
    } catch {
      // A stream that breaks has ended.
    }
    if (!signal.aborted) {
      this.tell({ type: 'watchEnded', heard });
    }
  }

  private async choose(effect: ChoosingEffect): Promise<void> {
    const { api } = this.around;
    const { signal } = this.life;
    switch (effect.type) {
      case 'readChoices': {
        const outcome = await api.choices(signal);
        this.tell(outcome.ok ? { type: 'choicesRead', choices: outcome.value } : { type: 'notPreviewed', problem: outcome.problem });
        return;
      }
      case 'preview': {
        // Nobody waits any more for what was counted for other years.
        this.counting.abort();
        this.counting = new AbortController();
        const outcome = await api.preview(effect.years, signal);
        this.tell(outcome.ok ? { type: 'previewed', preview: outcome.value } : { type: 'notPreviewed', problem: outcome.problem });
        return;
      }
      case 'countPeople': {
        const { folder, years } = effect;
        const ended = this.counting.signal;
        try {
          const outcome = await api.previewPeople(folder, years, ended);
          this.tell({ type: 'peopleCounted', folder, years, people: outcome.ok ? outcome.value : null });
        } catch (error) {
          if (!ended.aborted) {
            throw error;
          }
        }
        return;
      }
      case 'keepChoices': {
        this.counting.abort();
        const outcome = await api.keepChoices(effect.wish, signal);
        this.tell(outcome.ok ? { type: 'choicesKept' } : { type: 'choicesNotKept', problem: outcome.problem });
        return;
      }
    }
  }

  private async ask(turn: number, item: Item): Promise<void> {
    this.asking.abort();
    const { signal } = (this.asking = new AbortController());
    try {
      const outcome = await this.around.api.pane(item.kind === 'day' ? { today: dayAfter(this.around.now(), 0) } : { item: item.key, with: [...item.people] }, signal);
      // The last guard before anything is shown: is it still in front? A host that forgot to say so is found out here.
      this.glance();
      this.tell(outcome.ok ? { type: 'answered', turn, answer: outcome.value, at: this.around.now() } : { type: 'failed', turn, problem: outcome.problem });
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
    }
  }
}
