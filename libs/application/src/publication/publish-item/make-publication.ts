import { formatIndexNumber } from '#domain/disclosure';
import type { CaseId, PublicationId } from '#domain/kernel';
import { renditionOf } from '#domain/text';
import { storedReleasePlan } from '../../cases/stored-content.js';
import type { PublicationRow } from '../../ports/index.js';
import { pageFactsBytes, pageFactsFormat } from '../page-facts.js';
import type { PageFacts } from '../page-facts.js';
import type { PageRenderer } from '../page-renderer.port.js';
import type { PortalSite } from '../portal-site.port.js';
import { publicationTerms } from '../search/search-terms.js';
import type { PublicationMaterial } from './check-publishable.js';

export interface PublicationIdentity {
  readonly id: PublicationId;
  readonly caseId: CaseId;
  readonly year: number;
  readonly sequence: number;
  readonly site: PortalSite;
}

/** The publication of checked material: facts, page and search terms. Pure: the caller brings number, id and time. */
export function makePublication(
  renderer: PageRenderer,
  material: PublicationMaterial,
  identity: PublicationIdentity,
): PublicationRow {
  const { item, renditionBytes, now } = material;
  const rendition = renditionOf(renditionBytes);
  const facts = factsOf(material, identity);
  const templateVersion = renderer.currentTemplateVersion;
  const page = renderer.renderPage({ renditionBytes, facts, templateVersion });
  return {
    id: identity.id,
    itemId: item.id,
    caseId: identity.caseId,
    unitId: item.unitId,
    columnId: facts.column.id,
    channel: 'portal',
    indexNumber: facts.indexNumber,
    title: rendition.metadata.title,
    contentDigest: item.contentDigest,
    releasePlanDigest: item.releasePlanDigest,
    signOffId: required(material.signOff, 'sign-off').decisionId,
    publishedAt: now,
    publicUntil: facts.publicUntil,
    templateVersion,
    facts: pageFactsBytes(facts),
    page: page.bytes,
    pageDigest: page.digest,
    terms: publicationTerms(rendition, facts.indexNumber),
  };
}

function factsOf(
  material: PublicationMaterial,
  { id, year, sequence, site }: PublicationIdentity,
): PageFacts {
  const { item, references, now } = material;
  const plan = storedReleasePlan(material.releasePlanBytes);
  const series = required(references.series, 'series');
  return {
    format: pageFactsFormat,
    publicationId: id,
    indexNumber: formatIndexNumber(series.template, { creditCode: series.creditCode, year, sequence }),
    publishedAt: now,
    publicUntil: plan.publicityPeriod.kind === 'until' ? plan.publicityPeriod.on : null,
    language: 'zh-CN',
    audience: 'public',
    attribute: plan.attribute === 'PARTIAL' ? 'PARTIAL' : 'PROACTIVE',
    channel: 'portal',
    address: `${site.origin}/items/${id}`,
    site: { name: site.name, domain: site.domain, idCode: site.idCode },
    column: required(
      references.columns.find((column) => column.id === plan.column),
      'column',
    ),
    publisher: references.publisher,
    contentDigest: item.contentDigest,
    releasePlanDigest: item.releasePlanDigest,
  };
}

/** What `checkPublishable` has seen to be there. */
export function required<Value>(value: Value | null | undefined, name: string): Value {
  if (value === null || value === undefined) throw new TypeError(`${name} is missing in checked material`);
  return value;
}
