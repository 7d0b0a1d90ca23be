import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useApi } from '../../app/api/api-context.js';
import { InstantText } from '../../ui/instant-text.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Section } from '../../ui/section.js';
import { useCommand } from '../command/use-command.js';
import { useT } from '../language/language.js';

/** What those who take part in a case have said to each other. */
export function CommentsSection({ itemId }: { readonly itemId: string }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const [form] = Form.useForm<{ text: string }>();
  const queryKey = ['item', itemId, 'comments'];
  const { data } = useQuery({ queryKey, queryFn: () => api.comments(itemId) });
  const add = useCommand(
    ({ text }: { text: string }, key) => api.addComment(itemId, text, key),
    async () => {
      form.resetFields();
      await client.invalidateQueries({ queryKey });
    },
  );
  // Of an item that is withheld there is nothing to say.
  if (data === undefined) return null;
  return (
    <Section title={t('comments.title')}>
      <p className="faint">{t('comments.hint')}</p>
      {data.comments.length === 0 && <p className="faint">{t('comments.empty')}</p>}
      <ul className="plain-list">
        {data.comments.map(({ id, by, at, text }) => (
          <li key={id}>
            <div className="faint">
              {by.name} · <InstantText at={at} />
            </div>
            <div className="opinion-text">{text ?? t('comments.erased')}</div>
          </li>
        ))}
      </ul>
      {add.error !== null && <ProblemAlert error={add.error} />}
      <Form form={form} layout="vertical" onFinish={(values) => add.mutate(values)}>
        <Form.Item
          name="text"
          label={t('comments.text')}
          rules={[{ required: true, whitespace: true, message: t('comments.missing') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
        </Form.Item>
        <Button htmlType="submit" loading={add.isPending}>
          {t('comments.send')}
        </Button>
      </Form>
    </Section>
  );
}
