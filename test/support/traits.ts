import type { ItemTraits } from '#domain/workflow';

/** An ordinary item that concerns nobody else: conditions add nothing to its way. */
export const traits: ItemTraits = {
  tier: 'A',
  documentType: 'notice',
  channels: ['portal'],
  profile: 'countyOffice',
  containsPersonalInformation: false,
  agencies: [],
  superiors: ['yunxi-gov'],
  correction: null,
  chosen: {},
};
