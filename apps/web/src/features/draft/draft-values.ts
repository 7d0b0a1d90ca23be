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
