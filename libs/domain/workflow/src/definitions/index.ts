import type { ProcessDefinition } from '../definition.js';
import type { ProcessDocument } from '../language/document.js';
import { correctionV2 } from './correction-treated.v2.js';
import { correction } from './correction.v2.js';
import { countyOffice } from './county-office.v1.js';
import { countyOfficeV2 } from './county-office.v2.js';
import { emergency } from './emergency.v2.js';
import { normativeDocument } from './normative-document.v2.js';
import { reprint } from './reprint.v2.js';
import { serial } from './serial.v2.js';
import { smallOffice } from './small-office.v2.js';
import { takeDown } from './take-down.v1.js';
import { takeDownV2 } from './take-down.v2.js';

export {
  correction,
  correctionV2,
  countyOffice,
  countyOfficeV2,
  emergency,
  normativeDocument,
  reprint,
  serial,
  smallOffice,
  takeDown,
  takeDownV2,
};

/**
 * The definitions that this program ships, the newest version of each.
 *
 * @source each definition names its own.
 */
export const shippedDocuments: readonly ProcessDocument[] = [
  countyOfficeV2,
  serial,
  smallOffice,
  normativeDocument,
  reprint,
  emergency,
  correctionV2,
  takeDownV2,
];

/** Earlier versions, of either language: no case begins on them any more once the newer is in use, but those that did, stay. */
export const earlierDefinitions: readonly (ProcessDefinition | ProcessDocument)[] = [
  countyOffice,
  takeDown,
  correction,
];
