import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../app/api/api-context.js';
import type { ItemView } from '../../app/api/contract.js';
import { ConsequencesView } from './consequences-view.js';

const previewed = ['item.recall', 'item.takeBack', 'item.pause', 'item.void'] as const;
type Previewed = (typeof previewed)[number];

/** Whether the consequences of an action on an item can be told beforehand. */
export function isPreviewed(action: string): action is Previewed {
  return previewed.some((known) => known === action);
}

/** What a recall, a pause and the like bring about. */
export function EventConsequences({ item, event }: { readonly item: ItemView; readonly event: Previewed }) {
  const api = useApi();
  const query = useQuery({
    queryKey: ['item', item.id, 'consequences', item.version, event],
    queryFn: () => api.consequencesOfEvent(item.id, event),
  });
  return <ConsequencesView query={query} />;
}
