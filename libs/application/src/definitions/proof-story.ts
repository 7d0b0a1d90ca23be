import type { Bilingual, CaseEvent, Fault } from '#domain/workflow';
import { actionName, hasMessage, messageOf } from '../messages/catalogue.js';
import { disguiseTexts, faultTexts, storyTexts } from '../messages/definitions/proof-texts.js';
import type { Language } from '../messages/message-sections.js';

interface NamedPlace {
  readonly steps: readonly { readonly step: string; readonly name?: Bilingual }[];
}
/** Where a definition gives names to steps of its own. */
export interface NamedSteps {
  readonly stages: readonly NamedPlace[];
  readonly asides?: readonly NamedPlace[];
}

/** A fault as people are told it: one sentence, then the case that shows it, line by line. */
export interface ToldFault {
  readonly sentence: string;
  readonly story: readonly string[];
}

const keys = { 'zh-CN': 'zh', en: 'en' } as const satisfies Record<Language, keyof Bilingual>;

/** The fault in one language, with the names that the definition and the catalogues have. */
export function tellFault(document: NamedSteps, fault: Fault, language: Language): ToldFault {
  const tell = new Teller(document, language);
  return {
    sentence: tell.fill(faultTexts[fault.code], tell.named(fault.params)),
    story: [
      ...fault.events.map((event, index) =>
        tell.fill(storyTexts.line, {
          number: String(index + 1),
          who: tell.who(event),
          what: tell.what(event),
        }),
      ),
      tell.fill(storyTexts.then, { state: tell.state(fault.state) }),
    ],
  };
}

class Teller {
  constructor(
    private readonly document: NamedSteps,
    private readonly language: Language,
  ) {}

  fill(message: Bilingual, params: Readonly<Record<string, string>>): string {
    return message[keys[this.language]].replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  }

  /** Identifiers among the parameters as people call them. */
  named(params: Fault['params']): Readonly<Record<string, string>> {
    return Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, this.nameOf(key, value, params['step'] ?? 'item')]),
    );
  }

  who({ by }: CaseEvent): string {
    if (by.kind === 'system') return this.fill(storyTexts.system, {});
    const [who = '', whom] = by.persons.map((person) => this.person(person));
    return whom === undefined ? who : this.fill(storyTexts.actingFor, { who, whom });
  }

  what({ type }: CaseEvent): string {
    const [step = '', outcome] = type.split('.');
    if (hasMessage('events', type)) return messageOf(this.language, 'events', type);
    return outcome === undefined ? type : `${this.step(step)} · ${actionName(this.language, type)}`;
  }

  state(state: string): string {
    const parts = hasMessage('states', state) ? [state] : state.split('+');
    return parts.map((part) => messageOf(this.language, 'states', part)).join(' + ');
  }

  private nameOf(key: string, value: string, step: string): string {
    switch (key) {
      case 'state':
        return this.state(value);
      case 'event':
        return hasMessage('events', value) ? messageOf(this.language, 'events', value) : value;
      case 'outcome':
        return actionName(this.language, `${step}.${value}`);
      case 'how': {
        const told = disguiseTexts[value];
        return told === undefined ? value : this.fill(told, {});
      }
      case 'missing':
        return this.each(value, (part) => {
          const [duty = '', count = ''] = part.split(' ');
          return `${messageOf(this.language, 'duties', duty)} ${count}`;
        });
      case 'step':
      case 'one':
      case 'other':
      case 'steps':
        return this.each(value, (one) => this.step(one));
      default:
        return value;
    }
  }

  private each(list: string, name: (one: string) => string): string {
    const parts = list === '' ? [] : list.split(', ');
    return parts.map(name).join(this.language === 'en' ? ', ' : '、');
  }

  private step(step: string): string {
    const places = [...this.document.stages, ...(this.document.asides ?? [])];
    const own = places.flatMap(({ steps }) => steps).find((one) => one.step === step)?.name;
    return own === undefined ? messageOf(this.language, 'steps', step) : own[keys[this.language]];
  }

  private person(person: string): string {
    if (person === 'suspect' || person === 'colleague') return this.fill(storyTexts[person], {});
    const [step = ''] = person.split(':');
    return step === 'anyone' || !hasMessage('steps', step)
      ? this.fill(storyTexts.anyone, {})
      : this.step(step);
  }
}
