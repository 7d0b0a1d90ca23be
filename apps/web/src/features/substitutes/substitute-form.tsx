import type { Schemas } from '#api-client';
import { App, Button, Form, Input, Select } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { PersonPicker } from '../assignments/person-picker.js';
import { useCommand } from '../command/use-command.js';
import { useT } from '../language/language.js';
import { useSession } from '../session/session.js';

type LentDuty = NonNullable<Schemas['SubstituteRequest']['duties']>[number];

interface Values {
  readonly substitute: string;
  readonly duties?: readonly LentDuty[];
  readonly from: string;
  readonly to: string;
}

/** Names somebody who stands in for a period of whole days. */
export function SubstituteForm({ onDone }: { readonly onDone: () => Promise<void> }) {
  const t = useT();
  const api = useApi();
  const { duties } = useSession();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const command = useCommand(
    ({ substitute, duties: lent = [], from, to }: Values, key) =>
      api.nameSubstitute(
        {
          substitute,
          duties: lent.length === 0 ? null : [...lent],
          // A day begins and ends by the office's clock, wherever the browser stands.
          from: new Date(`${from}T00:00:00+08:00`).toISOString(),
          to: new Date(`${to}T24:00:00+08:00`).toISOString(),
        },
        key,
      ),
    async () => {
      form.resetFields();
      void message.success(t('substitutes.added'));
      await onDone();
    },
  );
  const day = { required: true, message: t('substitutes.periodMissing') };
  const names = new Map(duties.map((held) => [held.duty, held.dutyName]));
  return (
    <Form<Values> form={form} layout="vertical" onFinish={(values) => command.mutate(values)}>
      {command.error !== null && <ProblemAlert error={command.error} />}
      <Form.Item
        name="substitute"
        label={t('substitutes.person')}
        rules={[{ required: true, message: t('hands.personMissing') }]}
      >
        <PersonPicker label={t('substitutes.person')} queryKey={['colleagues']} find={api.findColleagues} />
      </Form.Item>
      <Form.Item name="duties" label={t('substitutes.duties')}>
        <Select
          mode="multiple"
          placeholder={t('substitutes.allDuties')}
          options={[...names].map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item name="from" label={t('substitutes.from')} rules={[day]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="to" label={t('substitutes.to')} rules={[day]}>
        <Input type="date" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={command.isPending}>
        {t('substitutes.add')}
      </Button>
    </Form>
  );
}
