import { isMessageKey, type MessageKey } from '../../messages/catalogue.js';
import type { DraftBody } from '../../app/api/contract.js';
import type { DisclosureDocument } from '../document/document-model.js';
import { metadataToValues, valuesToMetadata, type MetadataValues } from '../metadata/metadata-values.js';
import {
  releasePlanToValues,
  valuesToReleasePlan,
  type ReleasePlanValues,
} from '../release-plan/release-plan-values.js';

/** The form beside the editor. Its field paths are those of the request body. */
export interface DraftValues {
  readonly metadata: MetadataValues;
  readonly releasePlan: ReleasePlanValues;
}

export function draftToValues({ metadata, releasePlan }: DraftBody): DraftValues {
  return { metadata: metadataToValues(metadata), releasePlan: releasePlanToValues(releasePlan) };
}

export function draftBodyOf(document: DisclosureDocument, values: DraftValues): DraftBody {
  return {
    document,
    metadata: valuesToMetadata(values.metadata),
    releasePlan: valuesToReleasePlan(values.releasePlan),
  };
}

/** The catalogue's name of the field that a path of an issue points to, e.g. `metadata.title`; null for the text. */
export function labelOfPath(path: string | undefined): MessageKey | null {
  const field = fieldOfPath(path);
  if (field === null) return null;
  const key = `${field[0] === 'metadata' ? 'metadata' : 'plan'}.${field[1]}`;
  return isMessageKey(key) ? key : null;
}

/**
 * The form field that a path of an issue points to, e.g. `releasePlan.basis[0].article`; null when the path is not
 * one of the form's (the text has no fields).
 */
export function fieldOfPath(path: string | undefined): (string | number)[] | null {
  if (path === undefined) return null;
  const parts = path.split(/[.[\]/]+/).filter((part) => part !== '');
  if (parts[0] !== 'metadata' && parts[0] !== 'releasePlan') return null;
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
