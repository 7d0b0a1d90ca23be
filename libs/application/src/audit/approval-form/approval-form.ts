import type { LegalReference, ReleasePlan } from '#domain/disclosure';
import type { Instant } from '#domain/kernel';
import type { InformationSource, ItemMetadata } from '#domain/text';
import type { FormCell, FormSection, PrintedForm } from '../../forms/printed-form.port.js';
import { actionName, messageOf, type MessageParams } from '../../messages/catalogue.js';
import type { Language } from '../../messages/message-sections.js';
import type { ItemView, OpinionView } from '../../queries/views.js';
import type { FormCover } from './form-cover.port.js';

/** What an approval form is made of. */
export interface ApprovalFormFacts {
  readonly item: ItemView;
  /** Null where the reader may not read the text. */
  readonly text: {
    readonly characters: number;
    readonly attachments: number;
    readonly operations: number;
  } | null;
  readonly columnName: string | null;
  readonly definition: { readonly name: string; readonly version: number; readonly steps: readonly string[] };
  readonly isErased: boolean;
  readonly cover: FormCover;
}

/**
 * The approval form (信息发布审批单) of an item: a pure function of its facts.
 *
 * @source 政府网站发展指引 (国办发〔2017〕47号) 五（二）: 审核发布制度，注明审核人; forms of offices for 三审三校
 */
export function approvalFormOf(facts: ApprovalFormFacts, language: Language): PrintedForm {
  const { item, cover, definition } = facts;
  const say = (code: string, params?: MessageParams): string =>
    messageOf(language, 'approvalForm', code, params);
  const writer = new FormWriter(facts, language, say);
  return {
    title: say('title'),
    subtitle: say('number', { id: item.publication?.indexNumber ?? item.id }),
    asOf: cover.at,
    sections: [
      writer.head(),
      writer.information(),
      writer.disclosure(),
      { heading: say('people'), rows: definition.steps.flatMap((step) => writer.step(step)) },
      ...writer.publication(),
      writer.tail(),
    ],
    notes: [
      cover.checkpoint === null
        ? say('noCheckpoint')
        : say('checkpoint', { ...cover.checkpoint, seq: cover.seq }),
      say('regenerable'),
    ],
    code: cover.checkpoint?.note ?? null,
  };
}

type Say = (code: string, params?: MessageParams) => string;

class FormWriter {
  constructor(
    private readonly facts: ApprovalFormFacts,
    private readonly language: Language,
    private readonly say: Say,
  ) {}

  head(): FormSection {
    const { item } = this.facts;
    return {
      heading: this.say('head'),
      rows: [
        [this.cell('unit', item.unitName), this.cell('filledOn', shown(item.createdAt))],
        [
          this.cell('drafter', item.drafter.name),
          this.cell('risk', messageOf(this.language, 'riskTiers', item.riskTier)),
        ],
      ],
    };
  }

  information(): FormSection {
    const { item, text } = this.facts;
    const about: Partial<ItemMetadata> = item.metadata ?? {};
    return {
      heading: this.say('item'),
      rows: [
        [this.cell('itemTitle', this.written(item.title))],
        [this.cell('summary', this.written(about.summary))],
        [this.cell('documentNumber', about.documentNumber), this.cell('documentDate', about.documentDate)],
        [this.cell('genre', about.genreCategory), this.cell('subject', about.subjectCategory)],
        [this.cell('source', about.source === undefined ? null : this.source(about.source))],
        [
          this.cell('characters', text === null ? null : String(text.characters)),
          this.cell('attachments', text === null ? null : String(text.attachments)),
        ],
      ],
    };
  }

  disclosure(): FormSection {
    const { item, text, columnName } = this.facts;
    const plan: Partial<ReleasePlan> = item.releasePlan ?? {};
    const { audience, publicityPeriod: period } = plan;
    const operations = text === null ? null : this.say('operations', { count: text.operations });
    return {
      heading: this.say('disclosure'),
      rows: [
        [
          this.cell(
            'attribute',
            item.attribute === null ? null : messageOf(this.language, 'attributes', item.attribute),
          ),
          this.cell('treatment', operations),
        ],
        [this.cell('basis', this.many(plan.basis?.map((basis) => this.law(basis))))],
        [
          this.cell(
            'withheld',
            this.many(
              plan.withheld?.map(
                ({ ground, reason }) => `${messageOf(this.language, 'grounds', ground)} ${reason}`,
              ),
            ),
          ),
        ],
        [
          this.cell('channels', this.many(plan.channels?.map((channel) => this.say(`channel.${channel}`)))),
          this.cell('column', columnName),
        ],
        [
          this.cell(
            'notBefore',
            plan.notBefore === undefined || plan.notBefore === null ? null : shown(plan.notBefore),
          ),
          this.cell(
            'audience',
            audience?.kind === 'limited' ? audience.scope : audience && this.say('audience.public'),
          ),
        ],
        [
          this.cell(
            'period',
            period?.kind === 'until'
              ? this.say('period.until', { on: period.on })
              : period && this.say('period.longTerm'),
          ),
        ],
      ],
    };
  }

  /** What stands confirmed at a step; a step that waits is left blank to be signed on paper. */
  step(step: string): readonly (readonly FormCell[])[] {
    const name = messageOf(this.language, 'steps', step);
    const given = this.facts.item.opinions.filter((opinion) => opinion.step === step && opinion.current);
    if (given.length === 0)
      return [[{ label: name, value: '' }], [this.cell('person', ''), this.cell('date', '')]];
    return given.flatMap((opinion) => [
      [{ label: name, value: this.opinion(opinion) }],
      [this.cell('person', this.signed(opinion)), this.cell('date', shown(opinion.at))],
    ]);
  }

  publication(): readonly FormSection[] {
    const { publication, opinions } = this.facts.item;
    if (publication === null) return [];
    const publisher = opinions.findLast(({ step }) => step === 'publish');
    return [
      {
        heading: this.say('publish'),
        rows: [
          [
            this.cell('publisher', publisher === undefined ? null : this.signed(publisher)),
            this.cell('publishedAt', shown(publication.publishedAt)),
          ],
          [
            this.cell('indexNumber', publication.indexNumber),
            this.cell('state', messageOf(this.language, 'publicationStates', publication.state)),
          ],
          [this.cell('pageDigest', publication.pageDigest)],
        ],
      },
    ];
  }

  tail(): FormSection {
    const { item, definition } = this.facts;
    const returns = item.opinions
      .filter(({ reasonClass }) => reasonClass !== null)
      .map((opinion) => {
        const step = messageOf(this.language, 'steps', opinion.step);
        return `${shown(opinion.at)} ${step} ${this.signed(opinion)}: ${this.opinion(opinion)}`;
      });
    return {
      heading: this.say('tail'),
      rows: [
        [this.cell('returns', this.many(returns))],
        [
          this.cell('process', `${definition.name} v${definition.version}`),
          this.cell('round', String(item.round)),
        ],
        [this.cell('state', messageOf(this.language, 'states', item.state))],
        [this.cell('contentDigest', item.contentDigest)],
        [this.cell('releasePlanDigest', item.releasePlanDigest)],
      ],
    };
  }

  private opinion({ step, outcome, reasonClass, opinion }: OpinionView): string {
    const reason = reasonClass === null ? [] : [messageOf(this.language, 'reasonClasses', reasonClass)];
    const words = opinion ?? (this.facts.isErased ? this.say('erased') : null);
    return [
      actionName(this.language, `${step}.${outcome}`),
      ...reason,
      ...(words === null ? [] : [words]),
    ].join('　');
  }

  private signed({ person, duty }: OpinionView): string {
    return `${person.name}（${messageOf(this.language, 'duties', duty)}）`;
  }

  private source(source: InformationSource): string {
    return this.say(`source.${source.kind}`, { ...source });
  }

  private law({ law, article, paragraph, item }: LegalReference): string {
    return [
      this.say('law', { law, article }),
      ...(paragraph === null ? [] : [this.say('law.paragraph', { paragraph })]),
      ...(item === null ? [] : [this.say('law.item', { item })]),
    ].join('');
  }

  private many(values: readonly string[] | undefined): string | null {
    return values === undefined || values.length === 0 ? null : values.join('\n');
  }

  /** What an item says of itself: erased, kept back, or simply not there. */
  private written(value: string | null | undefined): string | null {
    if (this.facts.isErased) return this.say('erased');
    if (this.facts.item.releasePlan === null) return this.say('withheldText');
    return value ?? null;
  }

  private cell(code: string, value: string | null | undefined): FormCell {
    return { label: this.say(code), value: value ?? this.say('none') };
  }
}

/** Instants on paper, in the time of the office. */
const beijing = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

function shown(instant: Instant): string {
  return beijing.format(new Date(instant));
}
