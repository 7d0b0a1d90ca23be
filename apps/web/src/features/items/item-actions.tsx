import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AllowedAction, ItemView } from '../../app/api/contract.js';
import { ReasonList } from '../../ui/reason-list.js';
import { Section } from '../../ui/section.js';
import { useT } from '../language/language.js';
import { ItemActionDialog } from './item-action-dialog.js';

/** What this person may do with the item as a whole; what is not possible now stands there with the reason. */
export function ItemActions({ item }: { readonly item: ItemView }) {
  const t = useT();
  const [chosen, setChosen] = useState<AllowedAction | null>(null);
  if (item.allowedActions.length === 0) return null;
  return (
    <Section title={t('item.actions')}>
      <ul className="item-actions">
        {item.allowedActions.map((action) => (
          <li key={action.action}>
            <ActionControl item={item} action={action} onChoose={() => setChosen(action)} />
            {!action.allowed && <ReasonList reasons={action.reasons} />}
          </li>
        ))}
      </ul>
      {chosen !== null && <ItemActionDialog item={item} action={chosen} onClose={() => setChosen(null)} />}
    </Section>
  );
}

interface ActionControlProps {
  readonly item: ItemView;
  readonly action: AllowedAction;
  readonly onChoose: () => void;
}

function ActionControl({ item, action, onChoose }: ActionControlProps) {
  if (action.action === 'item.edit' && action.allowed) {
    return (
      <Link className="button-link" to={`/items/${item.id}/edit`}>
        {action.name}
      </Link>
    );
  }
  return (
    <Button disabled={!action.allowed} danger={action.tone === 'stop'} onClick={onChoose}>
      {action.name}
    </Button>
  );
}
