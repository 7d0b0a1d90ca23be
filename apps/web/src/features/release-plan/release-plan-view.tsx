import type { LegalBasis, Reference, ReleasePlan } from '../../app/api/contract.js';
import { FactList, type Fact } from '../../ui/fact-list.js';
import { InstantText } from '../../ui/instant-text.js';
import { translate, type Language } from '../../messages/catalogue.js';
import { useLanguage, type Translate } from '../language/language.js';
import { chineseNumber } from './chinese-number.js';
import { nameOf, useReference } from '../reference/reference.js';

interface ReleasePlanViewProps {
  readonly plan: ReleasePlan;
  readonly isBrief?: boolean;
}

export function ReleasePlanView({ plan, isBrief = false }: ReleasePlanViewProps) {
  const speech = useLanguage();
  const reference = useReference();
  return <FactList facts={factsOf(plan, reference, speech)} isBrief={isBrief} />;
}

interface Speech {
  readonly t: Translate;
  readonly language: Language;
}

function factsOf(
  plan: ReleasePlan,
  reference: Reference | undefined,
  { t, language }: Speech,
): readonly Fact[] {
  const category = reference?.proactiveCategories.find(({ code }) => code === plan.proactiveCategory)?.name;
  const column = reference?.columns.find(({ id }) => id === plan.column)?.name;
  const unitName = (id: string) => reference?.units.find((unit) => unit.id === id)?.name ?? id;
  const withheld = plan.withheld.map(
    ({ ground, reason }) => `${nameOf(reference?.grounds, ground)}: ${reason}`,
  );
  return [
    { label: t('plan.attribute'), value: t(`plan.attribute.${plan.attribute}`) },
    { label: t('plan.attributeMethod'), value: t(`plan.attributeMethod.${plan.attributeMethod}`) },
    {
      label: t('plan.basis'),
      value: <Lines lines={plan.basis.map((basis) => basisText(basis, language))} />,
      wide: true,
    },
    {
      label: t('plan.proactiveCategory'),
      value: category ?? plan.proactiveCategory?.toString() ?? null,
      wide: true,
    },
    ...(plan.agencies === undefined
      ? []
      : [{ label: t('plan.agencies'), value: plan.agencies.map(unitName).join(t('app.listSeparator')) }]),
    ...(withheld.length === 0
      ? []
      : [{ label: t('plan.withheld'), value: <Lines lines={withheld} />, wide: true }]),
    {
      label: t('plan.audience'),
      value: plan.audience.kind === 'public' ? t('plan.audience.public') : plan.audience.scope,
    },
    {
      label: t('plan.channels'),
      value: plan.channels.map((channel) => channelText(channel, t)).join(t('app.listSeparator')),
    },
    { label: t('plan.column'), value: column ?? plan.column },
    {
      label: t('plan.notBefore'),
      value: plan.notBefore === null ? null : <InstantText at={plan.notBefore} />,
    },
    { label: t('plan.publicityPeriod'), value: periodText(plan, t) },
    { label: t('plan.riskTier'), value: t(`plan.riskTier.${plan.riskTier}`) },
  ];
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => <div key={line}>{line}</div>);
}

/** A legal basis as it is cited, down to paragraph and item where they are given. */
function basisText({ law, article, paragraph, item }: LegalBasis, language: Language): string {
  const number = (value: number) => (language === 'zh-CN' ? chineseNumber(value) : String(value));
  return [
    translate(language, 'plan.basisText', { law: law.replaceAll(/[《》]/g, ''), article: number(article) }),
    ...(paragraph === null
      ? []
      : [translate(language, 'plan.basisParagraph', { paragraph: number(paragraph) })]),
    ...(item === null ? [] : [translate(language, 'plan.basisItem', { item: number(item) })]),
  ].join('');
}

function channelText(channel: string, t: Translate): string {
  return channel === 'portal' ? t('plan.channel.portal') : channel;
}

function periodText({ publicityPeriod }: ReleasePlan, t: Translate): string {
  if (publicityPeriod.kind === 'longTerm') return t('plan.publicityPeriod.longTerm');
  return `${t('plan.publicityPeriod.until')} ${publicityPeriod.on}`;
}
