import type { Place } from '#domain/workflow';
import type { Language } from './message-sections.js';

type Names = Readonly<Record<Language, string>>;
const names: Readonly<Record<'steps' | 'states', Map<string, Names>>> = {
  steps: new Map(),
  states: new Map(),
};
const separators: Readonly<Record<Language, string>> = { 'zh-CN': '／', en: ' and ' };

/** Remembers what an office calls steps of its own; a place of its own is called by its steps. */
export function keepOwnNames(places: readonly Place[]): void {
  for (const { state, steps } of places) {
    const own = steps.flatMap(({ name }) => (name === undefined ? [] : [{ 'zh-CN': name.zh, en: name.en }]));
    for (const { step, name } of steps)
      if (name !== undefined) names.steps.set(step, { 'zh-CN': name.zh, en: name.en });
    if (own.length > 0) names.states.set(state, { 'zh-CN': joined(own, 'zh-CN'), en: joined(own, 'en') });
  }
}

function joined(own: readonly Names[], language: Language): string {
  return own.map((name) => name[language]).join(separators[language]);
}

/** What an office calls a step or place that the catalogues do not know; null when nobody has named it. */
export function ownName(language: Language, section: string, code: string): string | null {
  if (section !== 'steps' && section !== 'states') return null;
  return names[section].get(code)?.[language] ?? null;
}
