import { severities, shadowOf, sourceRangeOf } from '#domain/text';
import type { AddressedText, Finding, Shadow, Span } from '#domain/text';
import { confidentialityFinding } from './finding.js';
import { findMarks } from './mark-matches.js';
import { secrecySignals } from './rules/secrecy-signals.v1.js';
import type { SignalRule } from './rules/signal-rule.js';

/** How many texts count as the top of a document, where a copy number (份号) stands. */
const topTexts = 3;

/** A text that gives one signal a hundred times needs no further hint. */
const signalsPerTextMax = 100;

/**
 * Looks for the marks of state secrets, and for signals of other information that must not go out, in a
 * folded copy of the texts. Run it before anything is saved (`isStateSecretMark`).
 *
 * @param texts  in reading order; texts that follow each other are searched as neighbours too, unless the
 *   name of one holds a colon or a slash.
 * @returns findings in the order of the texts, none weaker than another on the same place. An empty list
 *   means "no findings under this rule set" and nothing more.
 * @source 保守国家秘密法 (2024) 第三十一条第三项 (不得在非涉密信息系统存储、处理国家秘密)
 */
export function scanSecrecyMarks(texts: readonly AddressedText[]): readonly Finding[] {
  return strongestOnly([...findMarks(texts), ...findSignals(texts)], texts);
}

function findSignals(texts: readonly AddressedText[]): readonly Finding[] {
  const top = new Set(
    texts
      .filter(({ block, text }) => !/[:/]/.test(block) && text.trim() !== '')
      .slice(0, topTexts)
      .map(({ block }) => block),
  );
  return texts.flatMap((text) => {
    const shadow = shadowOf(text.text);
    return secrecySignals
      .filter(({ where }) => where === 'anywhere' || top.has(text.block))
      .flatMap((rule) => findSignal(rule, text, shadow));
  });
}

function findSignal(rule: SignalRule, { block }: AddressedText, shadow: Shadow): readonly Finding[] {
  const found: Finding[] = [];
  for (const match of shadow.text.matchAll(rule.pattern)) {
    const span = { block, ...sourceRangeOf(shadow, match.index, match.index + match[0].length) };
    found.push(confidentialityFinding(rule, [span]));
    if (found.length === signalsPerTextMax) break;
  }
  return found;
}

/** Drops what a stronger finding on the same place says better, and what was found twice. */
export function strongestOnly(
  findings: readonly Finding[],
  texts: readonly AddressedText[],
): readonly Finding[] {
  const order = new Map(texts.map(({ block }, index) => [block, index]));
  const byStrength = findings.toSorted((one, other) => rankOf(one) - rankOf(other));
  const covered = new CoveredPlaces();
  const kept = byStrength.filter(({ span, continuedIn }) => covered.take([span, ...continuedIn]));
  const placeOf = ({ span }: Finding) => order.get(span.block) ?? order.size;
  return kept.sort((one, other) => placeOf(one) - placeOf(other) || one.span.start - other.span.start);
}

function rankOf({ severity }: Finding): number {
  return severities.indexOf(severity);
}

/** Remembers units that a finding has taken, so that comparing stays linear however much is found. */
class CoveredPlaces {
  private readonly units = new Map<string, Set<number>>();

  /** Takes the spans and says true, unless one of their units was taken before. */
  take(spans: readonly Span[]): boolean {
    if (spans.some((span) => this.isTaken(span))) return false;
    for (const { block, start, end } of spans) {
      const taken = this.units.get(block) ?? new Set();
      for (let unit = start; unit < end; unit += 1) taken.add(unit);
      this.units.set(block, taken);
    }
    return true;
  }

  private isTaken({ block, start, end }: Span): boolean {
    const taken = this.units.get(block);
    if (taken === undefined) return false;
    for (let unit = start; unit < end; unit += 1) if (taken.has(unit)) return true;
    return false;
  }
}
