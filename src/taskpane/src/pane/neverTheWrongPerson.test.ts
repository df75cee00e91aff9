import { describe, expect, test } from 'vitest';
import { type Undertaking, undertake } from '../followUps/undertaking';
import { type Item, type ItemKey, lookedUp, theDay } from '../office/item';
import { planOf, unmade } from '../plan/book';
import { type Act, newAct } from '../today/acting';
import { unreachable } from '../api/problem';
import { answerFor, firstSync, mail, person, synced } from './samples';
import { atRest, type Effect, type Happening, type PaneState } from './state';
import { step } from './step';
import { view } from './view';

/** Mulberry32: the walk is the same on every machine and every day. */
function dice(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const now = new Date('2026-11-23T09:00:00Z');
const mails: readonly Item[] = Array.from({ length: 60 }, (_, index) => mail(`mail${index + 10}`));
const mailOf = (name: string) => name.split(' of ').at(-1);

/** Somebody who was looked up, named like the people of a mail. */
const lookedUpOf = ({ subject }: Item): Item => ({ ...lookedUp({ id: subject, name: subject, address: 'p@people.test' }), key: `person ${subject.replace('Subject of ', '')}` as ItemKey });

/** Two people for every mail, named after it; the day has none. */
const peopleOf = (item: Item) =>
  item.kind === 'day' ? [] : ['First', 'Second'].map((which) => person(`${which} of ${item.subject.replace('Subject of ', '')}`, { address: `${which}.${item.subject}@people.test` }));

/** The pane in a world where timers fire and answers arrive late, out of order, doubled, failing, or for another item. */
class Walk {
  state: PaneState = atRest;
  pending: Happening[] = [];
  renders = 0;
  seen = 0;
  lookedUp = 0;
  wrong: string[] = [];
  writes: Undertaking[] = [];
  acts: Act[] = [];
  wrongWrites: string[] = [];

  constructor(readonly roll: () => number) {}

  chance = (probability: number) => this.roll() < probability;
  one = <T>(all: readonly T[]): T => all[Math.floor(this.roll() * all.length)] as T;

  tell(happening: Happening): void {
    const [state, effects] = step(this.state, happening);
    this.state = state;
    this.look();
    for (const effect of effects) {
      this.perform(effect);
    }
  }

  look(): void {
    this.renders++;
    const { item, heading, body } = view(this.state, now);
    if (body.kind === 'people') {
      this.seen++;
      this.lookedUp += item.kind === 'person' ? 1 : 0;
      const strangers = body.people.filter((someone) => `Subject of ${mailOf(someone.name) ?? ''}` !== heading.replace(/^For: /, '') || !item.key.includes(mailOf(someone.name) ?? '?'));
      const lines = body.lines.filter((line) => !line.title.endsWith(body.chosen.name));
      const acts = body.acts.filter((act) => act.name !== body.chosen.name);
      if (strangers.length > 0 || lines.length > 0 || acts.length > 0 || !body.people.includes(body.chosen)) {
        this.wrong.push(`${heading}: ${body.chosen.name}`);
      }
    } else if ((body.kind === 'day' || body.kind === 'plan') && item.kind !== body.kind) {
      this.wrong.push(`${heading}: the ${body.kind}`);
    }
  }

  perform(effect: Effect): void {
    switch (effect.type) {
      case 'ask': {
        const item = this.chance(0.02) ? this.one(mails) : effect.item;
        const answered: Happening = { type: 'answered', turn: effect.turn, answer: answerFor(item, peopleOf(item), this.chance(0.1) ? firstSync : synced), at: now };
        const failed: Happening = { type: 'failed', turn: effect.turn, problem: { ...unreachable, kind: this.one(['unreachable', 'signIn', 'broken', 'wrongMailbox']) } };
        this.pending.push(this.chance(0.15) ? failed : answered, ...(this.chance(0.2) ? [answered] : []), ...(this.chance(0.05) ? [failed] : []));
        break;
      }
      case 'wait':
        this.pending.push(effect.then);
        break;
      case 'undertake': {
        const { id, person: who, title, due, key } = effect.undertaking;
        this.writes.push(effect.undertaking);
        if (!key.includes(mailOf(who) ?? '?')) {
          this.wrongWrites.push(`${key}: ${title}`);
        }
        this.pending.push(this.chance(0.3) ? { type: 'notKept', id, problem: unreachable } : { type: 'kept', id, followUp: { id, person: who, title, due, state: 'inToDo' } });
        break;
      }
      case 'takeBackPress':
        throw new Error('Nothing was put in To Do from the day.');
      case 'add': {
        const { key, address } = effect.adding;
        this.pending.push(this.chance(0.3) ? { type: 'notAdded', key, address, problem: unreachable } : { type: 'added', key, address });
        break;
      }
      case 'correct':
        this.pending.push(this.chance(0.3) ? { type: 'notCorrected', problem: unreachable } : { type: 'refresh' });
        break;
      case 'answerProposal':
        this.pending.push(this.chance(0.3) ? { type: 'proposalNotAnswered', proposal: effect.proposal, problem: unreachable } : { type: 'proposalAnswered', proposal: effect.proposal });
        break;
      case 'readSync':
        this.pending.push(this.chance(0.5) ? { type: 'syncRead', sync: this.one([firstSync, synced]) } : { type: 'syncNotRead', tries: effect.tries });
        break;
      case 'watchSync':
        this.pending.push(this.chance(0.5) ? { type: 'syncRead', sync: this.one([firstSync, synced]), live: true } : { type: 'watchEnded', heard: this.chance(0.5) });
        break;
      case 'act': {
        const { id, deed, key, name } = effect.act;
        this.acts.push(effect.act);
        if ((deed.kind !== 'talk' && deed.kind !== 'wish' && deed.kind !== 'finish') || !key.includes(mailOf(deed.person) ?? '?') || !deed.person.endsWith(name)) {
          this.wrongWrites.push(`${key}: ${name}`);
        }
        this.pending.push(this.chance(0.3) ? { type: 'notActed', id, deed, problem: unreachable } : { type: 'acted', id, deed });
        break;
      }
      case 'takeBack': {
        const { id } = effect.act;
        this.pending.push(this.chance(0.3) ? { type: 'notTakenBack', id, problem: unreachable } : { type: 'takenBack', id });
        break;
      }
      case 'readPlan':
        this.pending.push({ type: 'planRead', plan: planOf(unmade, 0), zone: 'Europe/Berlin' });
        break;
      case 'readReview':
      case 'readPlanned':
        this.pending.push({ type: 'reviewNotRead', problem: unreachable });
        break;
      case 'tryPlan':
      case 'keepPlan':
      case 'readRules':
        throw new Error('Nobody has changed the plan.');
      case 'find':
        this.pending.push({ type: 'notFound', asked: effect.asked, problem: unreachable });
        break;
      case 'readChoices':
      case 'preview':
      case 'countPeople':
      case 'keepChoices':
        throw new Error('Nobody has asked to choose.');
      case 'signIn':
        this.pending.push(this.chance(0.5) ? { type: 'signedIn' } : { type: 'notSignedIn', problem: null });
        break;
      case 'startSync':
      case 'endWatch':
      case 'abort': // An abort that comes too late changes nothing: the answers stay in the world.
        break;
    }
  }

  /** Something the owner presses, on what is rendered at this moment. */
  press(): void {
    const { item, body } = view(this.state, now);
    if (body.kind !== 'people') {
      return;
    }
    const { id, name, address } = body.chosen;
    const [act] = body.acts;
    if (this.chance(0.3) && id !== null) {
      const line = body.lines.find(({ followUp }) => followUp !== null);
      const deed = line !== undefined && this.chance(0.3) ? ({ kind: 'finish', person: id, followUp: { id: line.followUp ?? '', title: line.title, due: line.due } } as const) : this.chance(0.5) ? ({ kind: 'talk', person: id, talk: 'call', at: now.toISOString() } as const) : ({ kind: 'wish', person: id, wish: { rests: true }, before: {} } as const);
      this.tell(act !== undefined && this.chance(0.5) ? { type: this.one(['takeBack', 'actAgain'] as const), id: act.id } : { type: 'act', act: newAct(`act ${this.renders}`, item.key, name, deed, this.state.turn) });
      return;
    }
    const due = this.one(['2026-11-24', '2026-11-26', '2026-11-30']);
    if (this.chance(0.5) && id !== null) {
      this.tell({ type: 'press', undertaking: undertake(`press ${this.renders}`, item, { id, name }, due, this.state.turn) });
    } else if (this.chance(0.5)) {
      this.tell({ type: 'choose', thread: item.thread, address: this.one(body.people).address });
    } else {
      this.tell({ type: 'add', adding: { key: item.key, address, name, state: 'saving', problem: null } });
    }
  }

  /** Something that was under way arrives, often something new, never in order; sometimes it arrives again later. */
  arrive(): void {
    const newest = this.chance(0.6) ? Math.max(0, this.pending.length - 4) : 0;
    const at = newest + Math.floor(this.roll() * (this.pending.length - newest));
    const happening = this.pending[at];
    if (happening !== undefined) {
      if (!this.chance(0.1)) {
        this.pending.splice(at, 1);
      }
      this.tell(happening);
    }
    // The world does not remember everything for ever.
    this.pending = this.pending.slice(-60);
  }
}

describe('Never the wrong person', () => {
  test.each([1, 2])('in 10,000 switches with answers late, out of order, doubled and failing (walk %i)', (seed) => {
    const walk = new Walk(dice(seed));
    for (let switches = 0; switches < 10_000; switches++) {
      walk.tell({ type: 'front', item: walk.chance(0.1) ? theDay : walk.one(mails) });
      if (walk.chance(0.1)) {
        walk.tell({ type: 'lookAt', item: lookedUpOf(walk.one(mails)) });
      }
      for (let more = Math.floor(walk.roll() * 12); more > 0; more--) {
        walk.arrive();
      }
      if (walk.chance(0.3)) {
        walk.press();
      }
      if (walk.chance(0.05)) {
        walk.tell(walk.one<Happening>([{ type: 'leavePerson' }, { type: 'refresh' }, { type: 'tab', tab: 'today' }, { type: 'tab', tab: 'person' }, { type: 'tab', tab: 'plan' }, { type: 'signIn' }, { type: 'tryNow' }]));
      }
    }

    expect(walk.wrong).toEqual([]);
    expect(walk.wrongWrites).toEqual([]);
    // The walk is worth something only if people were seen and written to.
    expect(walk.seen).toBeGreaterThan(3_000);
    expect(walk.lookedUp).toBeGreaterThan(300);
    expect(walk.writes.length).toBeGreaterThan(100);
    expect(walk.acts.length).toBeGreaterThan(100);
  });

  test('and once the world is quiet, the mail in front is the one that is shown', () => {
    for (let seed = 100; seed < 140; seed++) {
      const walk = new Walk(dice(seed));
      for (let switches = 0; switches < 50; switches++) {
        walk.tell({ type: 'front', item: walk.one(mails) });
        walk.arrive();
      }
      const last = walk.one(mails);
      walk.tell({ type: 'front', item: last });
      walk.chance = () => false; // from here on everything works, and only once
      for (let rest = 0; rest < 500 && walk.pending.length > 0; rest++) {
        walk.arrive();
      }
      walk.tell({ type: 'refresh' });
      while (walk.pending.some((happening) => happening.type === 'answered' && happening.turn === walk.state.turn)) {
        walk.arrive();
      }

      expect(view(walk.state, now)).toMatchObject({ item: { key: last.key }, body: { kind: 'people' } });
      expect(walk.wrong).toEqual([]);
    }
  });
});
