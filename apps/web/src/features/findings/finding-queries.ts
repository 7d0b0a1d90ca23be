import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../../app/api/api.js';
import type { ItemView } from '../../app/api/contract.js';

/** What was found in an item's present text, and how people answered; known by the item's version. */
export const findingsQuery = (api: Api, { id, version }: Pick<ItemView, 'id' | 'version'>) =>
  queryOptions({ queryKey: ['item', id, 'findings', version], queryFn: () => api.findings(id) });

/** What the rules propose for the present text; asked for when somebody treats it. */
export const proposalQuery = (api: Api, { id, version }: Pick<ItemView, 'id' | 'version'>) =>
  queryOptions({ queryKey: ['item', id, 'proposal', version], queryFn: () => api.treatmentProposal(id) });
