import { Inject, Injectable } from '@nestjs/common';
import { applyTreatment, type Operation, treatmentFormat } from '#domain/deidentification';
import { type CivilDate, civilDateOf, type Digest, type Instant, type ItemId } from '#domain/kernel';
import {
  aggregationNotes,
  assessRecovery,
  type KeyedDigest,
  type KnownSubject,
  listFacilityMentions,
  type RevealedPositions,
  seriesNameOf,
} from '#domain/personal-information';
import type { Finding, ItemContent } from '#domain/text';
import { CurrentOfficeRules } from '../../office-data/current-office-rules.js';
import { findingInRendition } from '../place-in-rendition.js';
import { residualFinding } from '../residual-finding.js';
import { disclosedValues } from './disclosed-values.js';
import {
  type JudgedRendition,
  type PublishedTrace,
  type PublishedTraces,
  type TraceRow,
  VALUE_DIGESTS,
  type ValueDigests,
} from './traces.port.js';

/** A source, what was found in it and is not none, and what is done with it. */
export interface DisclosedText {
  readonly content: ItemContent;
  readonly findings: readonly Finding[];
  readonly operations: readonly Operation[];
}

/** A subject without what is known of it, under its keyed name. */
type NamedSubject = Pick<KnownSubject, 'kind' | 'span' | 'fields'> & { readonly trace: KeyedDigest };

/** What an item and everything that is public already tell together. */
@Injectable()
export class KnownRisks {
  constructor(
    @Inject(VALUE_DIGESTS) private readonly digests: ValueDigests,
    private readonly rules: CurrentOfficeRules,
  ) {}

  /** What a rendition tells, to be known again in later items. */
  tracesOf(
    text: DisclosedText,
    of: { readonly itemId: ItemId; readonly renditionDigest: Digest; readonly settledAt: Instant },
  ): readonly TraceRow[] {
    const { content, findings, operations } = text;
    const rendition = applyTreatment(content, { format: treatmentFormat, operations });
    const values = disclosedValues(content, findings, operations).map(({ category, value, shown }) => ({
      kind: category,
      name: value,
      shown,
    }));
    const facilities = listFacilityMentions(rendition).map(({ name, fields }) => ({
      kind: 'FACILITY' as const,
      name,
      shown: fields.join(','),
    }));
    const series = seriesNameOf(rendition);
    const all = [
      ...values,
      ...facilities,
      ...(series === null ? [] : [{ kind: 'SERIES' as const, name: series, shown: '' }]),
    ];
    const rows = all.map(({ kind, name, shown }) => ({
      ...of,
      trace: this.digests.of(kind, name),
      kind,
      shown,
    }));
    return [...new Map(rows.map((row) => [row.trace, row])).values()];
  }

  /**
   * Where masks of this item and masks published before leave too few values, at places of the rendition.
   *
   * @param except  the rendition that is judged.
   * @param treatmentDigest  the treatment that made it.
   */
  async recoverable(
    published: PublishedTraces,
    text: DisclosedText,
    {
      at,
      except,
      treatmentDigest,
    }: { readonly at: Instant; readonly except: JudgedRendition; readonly treatmentDigest: Digest },
  ): Promise<readonly Finding[]> {
    const covered = disclosedValues(text.content, text.findings, text.operations)
      .filter(({ shown }) => shown.includes('0'))
      .map((value) => ({ ...value, trace: this.digests.of(value.category, value.value) }));
    const known = await knownOf(published, covered, except);
    const values = covered.map(({ trace, shown, ...value }) => ({
      ...value,
      proposed: shown,
      // Shown maps are made by `revealedPositions`; the store keeps them as text.
      published: (known.get(trace)?.shown ?? []) as readonly RevealedPositions[],
    }));
    const on = civilDateOf(at);
    const { strength } = await this.rules.limitsOn(on);
    return assessRecovery(values, strength, on).map((finding) =>
      residualFinding({
        finding: findingInRendition(finding, text.operations),
        treatmentDigest,
      }),
    );
  }

  /** Risk notes on a draft: what it adds to what is public of the same site, person or series. */
  async notes(
    published: PublishedTraces,
    content: ItemContent,
    {
      findings,
      itemId,
      on,
    }: { readonly findings: readonly Finding[]; readonly itemId: ItemId | null; readonly on: CivilDate },
  ): Promise<readonly Finding[]> {
    const subjects = this.subjectsOf(content, findings);
    const known = await knownOf(published, subjects, { itemId, renditionDigest: null });
    const told = subjects.map(({ trace, ...subject }) => {
      const { items = 0, shown = [] } = known.get(trace) ?? {};
      const publishedFields = [...new Set(shown.flatMap((fields) => fields.split(',')))];
      return { ...subject, publishedItems: items, publishedFields };
    });
    return aggregationNotes(content, told, (await this.rules.limitsOn(on)).aggregation);
  }

  private subjectsOf(content: ItemContent, findings: readonly Finding[]): readonly NamedSubject[] {
    const series = seriesNameOf(content);
    return [
      ...listFacilityMentions(content).map(({ name, span, fields }) => ({
        kind: 'facility' as const,
        span,
        fields,
        trace: this.digests.of('FACILITY', name),
      })),
      ...disclosedValues(content, findings, []).map(({ finding, category, value }) => ({
        kind: 'person' as const,
        span: finding.span,
        fields: [],
        trace: this.digests.of(category, value),
      })),
      ...(series === null
        ? []
        : [
            {
              kind: 'series' as const,
              span: { block: 'meta:title', start: 0, end: content.metadata.title.length },
              fields: [],
              trace: this.digests.of('SERIES', series),
            },
          ]),
    ];
  }
}

async function knownOf(
  published: PublishedTraces,
  named: readonly { readonly trace: KeyedDigest }[],
  except: JudgedRendition,
): Promise<ReadonlyMap<KeyedDigest, PublishedTrace>> {
  if (named.length === 0) return new Map();
  const traces = [...new Set(named.map(({ trace }) => trace))];
  const found = await published.listPublishedTraces(traces, except);
  return new Map(found.map((each) => [each.trace, each]));
}
