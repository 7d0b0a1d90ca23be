import { civilDateOf } from '#domain/kernel';
import type { ErrorParams } from '#domain/kernel';
import { documentTextOf } from '#domain/text';
import type { ImageReference, Issue, ItemContent, ItemMetadata } from '#domain/text';
import { listPrintedMarks } from './printed-mark.js';
import type { ReleasePlan } from './release-plan.js';

/** Every code that `checkSubmission` gives; each has a message in the catalogues. */
export const submissionIssueCodes = [
  'SUBMISSION.TITLE_MISSING',
  'SUBMISSION.ISSUER_MISSING',
  'SUBMISSION.SUMMARY_MISSING',
  'SUBMISSION.DOCUMENT_DATE_MISSING',
  'SUBMISSION.TEXT_MISSING',
  'SUBMISSION.IMAGE_NOT_ATTACHED',
  'SUBMISSION.SOURCE_NAME_MISSING',
  'SUBMISSION.CONSENT_MISSING',
  'SUBMISSION.REPEALED_BEFORE_EFFECTIVE',
  'SUBMISSION.REPEAL_DATE_MISSING',
  'SUBMISSION.BASIS_MISSING',
  'SUBMISSION.CATEGORY_MISSING',
  'SUBMISSION.ATTRIBUTE_NOT_FOR_PUBLICATION',
  'SUBMISSION.WITHHELD_PART_NOT_NAMED',
  'SUBMISSION.WITHHELD_PART_IN_FULL_DISCLOSURE',
  'SUBMISSION.WITHHOLD_REASON_MISSING',
  'SUBMISSION.PRINTED_MARK_CONFLICT',
  'SUBMISSION.SERIES_WITHOUT_DOCUMENT_NUMBER',
  'SUBMISSION.COLUMN_MISSING',
  'SUBMISSION.COLUMN_UNKNOWN',
  'SUBMISSION.CHANNEL_MISSING',
  'SUBMISSION.AUDIENCE_SCOPE_MISSING',
  'SUBMISSION.AUDIENCE_SMALLER_THAN_PORTAL',
  'SUBMISSION.PUBLICITY_ENDS_TOO_EARLY',
] as const;

type SubmissionIssueCode = (typeof submissionIssueCodes)[number];

/**
 * What still keeps an item from being submitted for publication; empty means nothing that these rules know.
 * `columns` are the ids of the columns that the item's unit may publish to. Paths begin with `/document`, `/metadata` or `/releasePlan`.
 *
 * @source 政府信息公开条例 (2019) 第十条 (who publishes, consent), 第十二条 (名称、内容概述、生成日期),
 *   第十三条 and 第十六条 (attribute), 第二十条 (category), 第三十七条 (区分处理)
 */
export function checkSubmission(
  content: ItemContent,
  plan: ReleasePlan,
  columns: readonly string[],
): readonly Issue[] {
  return [
    ...checkCatalogue(content.metadata),
    ...checkDates(content.metadata),
    ...checkSource(content.metadata),
    ...checkDocument(content),
    ...checkAttribute(plan),
    ...checkPrintedMarks(content, plan),
    ...checkSeries(content.metadata, plan),
    ...checkRelease(plan, columns),
  ];
}

function checkCatalogue({ title, issuer, summary, documentDate }: ItemMetadata): readonly Issue[] {
  return [
    ...when(isBlank(title), 'SUBMISSION.TITLE_MISSING', '/metadata/title'),
    ...when(isBlank(issuer), 'SUBMISSION.ISSUER_MISSING', '/metadata/issuer'),
    ...when(isBlank(summary), 'SUBMISSION.SUMMARY_MISSING', '/metadata/summary'),
    ...when(documentDate === null, 'SUBMISSION.DOCUMENT_DATE_MISSING', '/metadata/documentDate'),
  ];
}

function checkDates({ effectiveDate, repealDate, validity }: ItemMetadata): readonly Issue[] {
  const isReversed = effectiveDate !== null && repealDate !== null && repealDate < effectiveDate;
  return [
    ...when(isReversed, 'SUBMISSION.REPEALED_BEFORE_EFFECTIVE', '/metadata/repealDate'),
    ...when(
      validity === 'REPEALED' && repealDate === null,
      'SUBMISSION.REPEAL_DATE_MISSING',
      '/metadata/repealDate',
    ),
  ];
}

function checkSource({ source }: ItemMetadata): readonly Issue[] {
  if (source.kind === 'own') return [];
  return [
    ...when(isBlank(source.name), 'SUBMISSION.SOURCE_NAME_MISSING', '/metadata/source/name'),
    ...when(
      source.kind === 'otherAgency' && isBlank(source.consent),
      'SUBMISSION.CONSENT_MISSING',
      '/metadata/source/consent',
    ),
  ];
}

function checkDocument({ document, attachments }: ItemContent): readonly Issue[] {
  const attached = new Set(attachments.map(({ digest }) => digest));
  const images = document.blocks.filter((block): block is ImageReference => block.type === 'image');
  return [
    ...when(isBlank(documentTextOf(document)), 'SUBMISSION.TEXT_MISSING', '/document/blocks'),
    ...images
      .filter(({ attachment }) => !attached.has(attachment))
      .flatMap((image) =>
        when(true, 'SUBMISSION.IMAGE_NOT_ATTACHED', `/document/blocks/${document.blocks.indexOf(image)}`),
      ),
  ];
}

function checkAttribute({ attribute, basis, proactiveCategory, withheld }: ReleasePlan): readonly Issue[] {
  const isForPublication = attribute === 'PROACTIVE' || attribute === 'PARTIAL';
  const namesWithheld = withheld.length > 0;
  return [
    ...when(basis.length === 0, 'SUBMISSION.BASIS_MISSING', '/releasePlan/basis'),
    ...when(!isForPublication, 'SUBMISSION.ATTRIBUTE_NOT_FOR_PUBLICATION', '/releasePlan/attribute', {
      attribute,
    }),
    ...when(
      attribute === 'PROACTIVE' && proactiveCategory === null,
      'SUBMISSION.CATEGORY_MISSING',
      '/releasePlan/proactiveCategory',
    ),
    ...when(
      attribute === 'PARTIAL' && !namesWithheld,
      'SUBMISSION.WITHHELD_PART_NOT_NAMED',
      '/releasePlan/withheld',
    ),
    ...when(
      attribute === 'PROACTIVE' && namesWithheld,
      'SUBMISSION.WITHHELD_PART_IN_FULL_DISCLOSURE',
      '/releasePlan/withheld',
    ),
    ...withheld.flatMap(({ reason }, index) =>
      when(isBlank(reason), 'SUBMISSION.WITHHOLD_REASON_MISSING', `/releasePlan/withheld/${index}/reason`),
    ),
  ];
}

function checkPrintedMarks({ document }: ItemContent, { attribute }: ReleasePlan): readonly Issue[] {
  return listPrintedMarks(document)
    .filter((mark) => mark.attribute !== attribute)
    .flatMap((mark) =>
      when(true, 'SUBMISSION.PRINTED_MARK_CONFLICT', '/releasePlan/attribute', {
        block: mark.block,
        printed: mark.attribute,
        attribute,
      }),
    );
}

function checkSeries({ documentNumber }: ItemMetadata, { attributeMethod }: ReleasePlan): readonly Issue[] {
  return when(
    attributeMethod === 'series' && documentNumber === null,
    'SUBMISSION.SERIES_WITHOUT_DOCUMENT_NUMBER',
    '/metadata/documentNumber',
  );
}

function checkRelease(
  { audience, channels, column, notBefore, publicityPeriod }: ReleasePlan,
  columns: readonly string[],
): readonly Issue[] {
  const endsEarly =
    publicityPeriod.kind === 'until' && notBefore !== null && publicityPeriod.on < civilDateOf(notBefore);
  return [
    ...when(isBlank(column), 'SUBMISSION.COLUMN_MISSING', '/releasePlan/column'),
    ...when(
      !isBlank(column) && !columns.includes(column),
      'SUBMISSION.COLUMN_UNKNOWN',
      '/releasePlan/column',
    ),
    ...when(channels.length === 0, 'SUBMISSION.CHANNEL_MISSING', '/releasePlan/channels'),
    ...when(
      audience.kind === 'limited' && isBlank(audience.scope),
      'SUBMISSION.AUDIENCE_SCOPE_MISSING',
      '/releasePlan/audience/scope',
    ),
    ...when(
      audience.kind === 'limited' && channels.includes('portal'),
      'SUBMISSION.AUDIENCE_SMALLER_THAN_PORTAL',
      '/releasePlan/channels',
    ),
    ...when(endsEarly, 'SUBMISSION.PUBLICITY_ENDS_TOO_EARLY', '/releasePlan/publicityPeriod/on'),
  ];
}

function when(
  isWrong: boolean,
  code: SubmissionIssueCode,
  path: string,
  params: ErrorParams = {},
): readonly Issue[] {
  return isWrong ? [{ code, path, params }] : [];
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
