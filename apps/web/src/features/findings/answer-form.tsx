import { Button, Form, Input, Select } from 'antd';
import { useT } from '../language/language.js';
import { choicesOf, useReference } from '../reference/reference.js';

/** What a person says of the chosen findings. */
export interface AnswerValues {
  readonly kind: 'FALSE_POSITIVE' | 'LAWFUL_EXPOSURE';
  readonly reason: string;
  readonly note?: string;
}

interface AnswerFormProps {
  readonly count: number;
  readonly isSaving: boolean;
  readonly onAnswer: (values: AnswerValues) => void;
}

/** The answer to findings of this item: it is none, or it may lawfully be shown; always with a reason. */
export function AnswerForm({ count, isSaving, onAnswer }: AnswerFormProps) {
  const t = useT();
  const reference = useReference();
  const [form] = Form.useForm<AnswerValues>();
  const kind = Form.useWatch('kind', form) ?? 'FALSE_POSITIVE';
  const reason = Form.useWatch('reason', form);
  const kinds = reference?.dispositionKinds ?? [];
  const answer = () => {
    void form.validateFields().then((values) => {
      onAnswer(values);
      form.resetFields();
    });
  };
  return (
    <Form form={form} component={false} layout="vertical" initialValues={{ kind: 'FALSE_POSITIVE' }}>
      <h3>{t('findings.answer', { count })}</h3>
      <Form.Item name="kind" label={t('findings.kind')}>
        <Select options={choicesOf(kinds)} onChange={() => form.resetFields(['reason'])} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('findings.reason')}
        rules={[{ required: true, message: t('findings.reasonMissing') }]}
      >
        <Select options={choicesOf(kinds.find(({ code }) => code === kind)?.reasons)} />
      </Form.Item>
      <Form.Item
        name="note"
        label={t('findings.note')}
        rules={[{ required: reason === 'OTHER', whitespace: true, message: t('findings.noteMissing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
      </Form.Item>
      <Button type="primary" disabled={count === 0} loading={isSaving} onClick={answer}>
        {t('findings.save')}
      </Button>
    </Form>
  );
}
