import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useSearchParams } from 'react-router';
import { useApi } from '../../app/api/api-context.js';
import { AsOfView } from '../../features/audit/as-of-view.js';
import { useT } from '../../features/language/language.js';
import { endOfSecond, localSecondFromInstant } from '../../ui/instant-format.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';
import { PersonFilter } from './person-filter.js';

interface Asked {
  readonly person: string;
  /** As a `datetime-local` field has it. */
  readonly at: string;
}

/** The address at which an item's trail looks back to somebody at a moment. */
export function lookBackTo(person: string, at: string): { readonly search: string; readonly hash: string } {
  return { search: new URLSearchParams({ person, at }).toString(), hash: '#looking-back' };
}

/** What a person had seen of the item at a moment, and could do with it; both stand in the address. */
export function LookingBack({ itemId }: { readonly itemId: string }) {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const person = search.get('person') ?? '';
  const at = search.get('at') ?? '';
  const needed = [{ required: true, message: t('asOf.missing') }];
  return (
    <div id="looking-back">
      <Section title={t('asOf.title')}>
        <p className="faint">{t('asOf.hint')}</p>
        <Form<Asked>
          key={search.toString()}
          className="audit-filters"
          layout="vertical"
          initialValues={{ person, at: at === '' ? '' : localSecondFromInstant(at) }}
          onFinish={(asked) => setSearch({ person: asked.person, at: endOfSecond(asked.at) })}
        >
          <Form.Item name="person" label={t('asOf.person')} rules={needed}>
            <PersonFilter />
          </Form.Item>
          <Form.Item name="at" label={t('asOf.at')} rules={needed}>
            <Input type="datetime-local" step={1} />
          </Form.Item>
          <div className="button-row">
            <Button htmlType="submit">{t('asOf.look')}</Button>
          </div>
        </Form>
        {person !== '' && at !== '' && <Answer itemId={itemId} person={person} at={at} />}
      </Section>
    </div>
  );
}

function Answer({ itemId, person, at }: Asked & { readonly itemId: string }) {
  const t = useT();
  const api = useApi();
  const query = useQuery({
    queryKey: ['audit', 'as-of', itemId, person, at],
    queryFn: () => api.asOf(itemId, person, at),
  });
  return (
    <QueryView query={query} notFound={t('asOf.notYet')}>
      {(found) => <AsOfView found={found} />}
    </QueryView>
  );
}
